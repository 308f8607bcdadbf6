package org.waymark.casefile.domain;

import java.time.LocalDate;
import java.util.List;
import org.waymark.casefile.Address;
import org.waymark.casefile.AdvanceCarePlan;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.OtherPhone;
import org.waymark.casefile.PersonDetails;
import org.waymark.writing.Postcodes;

/** What must be true of a person's details before they are put on file. */
public final class PersonCheck {

  private static final int OLDEST_YEARS = 130;
  private static final int MOST_NAMES = 20;
  private static final int MOST_PHONES = 20;

  private final Problems problems = new Problems();
  private final LocalDate today;

  private PersonCheck(LocalDate today) {
    this.today = today;
  }

  public static List<FieldProblem> of(PersonDetails details, LocalDate today) {
    var check = new PersonCheck(today);
    check.names(details);
    check.dates(details);
    check.identifiers(details);
    check.address(details.address());
    check.communication(details);
    return check.problems.found();
  }

  private void names(PersonDetails details) {
    problems.required("lastName", details.lastName());
    problems.line("lastName", details.lastName(), 100);
    problems.line("firstName", details.firstName(), 100);
    problems.line("preferredName", details.preferredName(), 100);
    problems.unless(
        details.otherNames().size() <= MOST_NAMES, "otherNames", "must be at most " + MOST_NAMES);
    for (int i = 0; i < details.otherNames().size(); i++) {
      otherName("otherNames[" + i + "]", details.otherNames().get(i));
    }
  }

  private void otherName(String field, OtherName name) {
    problems.unless(name.firstName() != null || name.lastName() != null, field, "must have a name");
    problems.line(field + ".firstName", name.firstName(), 100);
    problems.line(field + ".lastName", name.lastName(), 100);
  }

  private void dates(PersonDetails details) {
    var earliest = today.minusYears(OLDEST_YEARS);
    problems.between("dateOfBirth", details.dateOfBirth(), earliest, today);
    problems.between("dateOfDeath", details.dateOfDeath(), earliest, today);
    problems.unless(
        details.dateOfBirth() != null || !details.dateOfBirthEstimated(),
        "dateOfBirthEstimated",
        "needs a date of birth");
    problems.unless(
        details.dateOfBirth() == null
            || details.dateOfDeath() == null
            || !details.dateOfDeath().isBefore(details.dateOfBirth()),
        "dateOfDeath",
        "must not be before the date of birth");
  }

  private void identifiers(PersonDetails details) {
    if (details.nhsNumber() != null) {
      NhsNumber.problem(details.nhsNumber()).ifPresent(p -> problems.add("nhsNumber", p));
    }
    problems.unless(
        details.gpPracticeCode() == null || details.gpPracticeCode().matches("[A-Z][0-9]{5}"),
        "gpPracticeCode",
        "must be a letter and five digits");
    problems.line("gender", details.gender(), 60);
    problems.line("ethnicity", details.ethnicity(), 100);
    problems.line("ordinaryResidence", details.ordinaryResidence(), 200);
  }

  private void address(Address address) {
    if (address == null) {
      return;
    }
    problems.line("address.line1", address.line1(), 200);
    problems.line("address.line2", address.line2(), 200);
    problems.line("address.town", address.town(), 100);
    problems.line("address.county", address.county(), 100);
    Postcodes.fault(address.postcode()).ifPresent(fault -> problems.add("address.postcode", fault));
  }

  private void communication(PersonDetails details) {
    ContactCheck.phone(problems, "phone", details.phone());
    ContactCheck.email(problems, "email", details.email());
    problems.unless(
        details.otherPhones().size() <= MOST_PHONES,
        "otherPhones",
        "must be at most " + MOST_PHONES);
    for (int i = 0; i < details.otherPhones().size(); i++) {
      otherPhone("otherPhones[" + i + "]", details.otherPhones().get(i));
    }
    problems.paragraph("alerts", details.alerts(), 4000);
    plan(details.advanceCarePlan());
    CommunicationNeeds communication = details.communication();
    if (communication != null) {
      problems.line("communication.language", communication.language(), 60);
      problems.paragraph("communication.needs", communication.needs(), 2000);
    }
  }

  private void otherPhone(String field, OtherPhone phone) {
    problems.required(field + ".number", phone.number());
    ContactCheck.phone(problems, field + ".number", phone.number());
    problems.line(field + ".whose", phone.whose(), 100);
  }

  private void plan(AdvanceCarePlan plan) {
    if (plan == null) {
      return;
    }
    problems.unless(
        !plan.saysMore() || Boolean.TRUE.equals(plan.made()),
        "advanceCarePlan.made",
        "must be yes, or the rest empty");
    problems.line("advanceCarePlan.keptWhere", plan.keptWhere(), 300);
    problems.paragraph("advanceCarePlan.wishes", plan.wishes(), 4000);
    problems.paragraph("advanceCarePlan.ring", plan.ring(), 1000);
    problems.paragraph("advanceCarePlan.medicines", plan.medicines(), 1000);
  }
}
