package org.waymark.casefile.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.RelationshipDetails;
import org.waymark.casefile.RelationshipKind;

/** What must be true of a relationship before it is put on file. */
public final class RelationshipCheck {

  private RelationshipCheck() {}

  public static List<FieldProblem> of(UUID person, RelationshipDetails details) {
    var problems = new Problems();
    problems.required("kind", details.kind());
    problems.unless(
        (details.otherPersonId() == null) != (details.contactName() == null),
        "contactName",
        "Give a name, or choose a person on file");
    problems.unless(
        !person.equals(details.otherPersonId()), "otherPersonId", "must be another person");
    dates(problems, details.from(), details.to());
    carer(problems, details);
    contact(problems, details);
    return problems.found();
  }

  private static void dates(Problems problems, LocalDate from, LocalDate to) {
    problems.unless(
        from == null || to == null || !to.isBefore(from), "to", "must not be before the start");
  }

  private static void carer(Problems problems, RelationshipDetails details) {
    var carer = details.kind() == RelationshipKind.CARER;
    problems.unless(carer || !details.mainCarer(), "mainCarer", "is only for a carer");
    problems.unless(
        carer || details.willingAndAble() == null, "willingAndAble", "is only for a carer");
  }

  private static void contact(Problems problems, RelationshipDetails details) {
    problems.line("contactName", details.contactName(), 200);
    problems.line("contactOrganisation", details.contactOrganisation(), 200);
    problems.paragraph("note", details.note(), 1000);
    ContactCheck.phone(problems, "contactPhone", details.contactPhone());
    ContactCheck.email(problems, "contactEmail", details.contactEmail());
  }
}
