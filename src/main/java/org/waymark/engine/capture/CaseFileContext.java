package org.waymark.engine.capture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.AdvanceCarePlan;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CommunicationNeeds;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.WhoIsMeant;
import org.waymark.timescales.DayInWords;
import org.waymark.timescales.WorkingCalendar;

/** Who a form is about, from the case file. */
@Component
class CaseFileContext implements CaseContext {

  private static final String CONCERN = "SAF";
  private static final String NO_PHONE = "No phone number on file";

  private final People people;
  private final WhoIsMeant meant;
  private final CaseDirectory directory;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseFileContext(
      People people,
      WhoIsMeant meant,
      CaseDirectory directory,
      WorkingCalendar calendar,
      Clock clock) {
    this.people = people;
    this.meant = meant;
    this.directory = directory;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> of(String caseReference, String form) {
    return people
        .ofCase(caseReference, "form:" + form)
        .map(person -> context(person, caseReference))
        .orElseGet(
            () ->
                Map.of(
                    "contextPerson",
                    told(caseReference),
                    "contextNoPhone",
                    NO_PHONE,
                    "contextAlerts",
                    concerns(caseReference, null).collect(Collectors.joining(" · "))));
  }

  private String told(String caseReference) {
    return meant.words(Set.of(caseReference)).get(caseReference);
  }

  private Map<String, Object> context(PersonView person, String caseReference) {
    return person.restricted()
        ? Map.of("contextPerson", "Restricted record", "contextAlerts", "")
        : Map.of(
            "contextPerson",
            identity(person.details()),
            "contextNoPhone",
            hasPhone(person.details()) ? "" : NO_PHONE,
            "contextAlerts",
            alerts(person, caseReference));
  }

  /** Safeguarding concerns that are open about the person, or were raised from the case. */
  private Stream<String> concerns(String caseReference, UUID person) {
    Stream<String> raised =
        directory.linksOf(caseReference).stream()
            .filter(link -> link.kind() == LinkKind.SAFEGUARDING_RAISED_FROM)
            .map(CaseLink::from);
    Stream<String> about =
        person == null
            ? Stream.empty()
            : directory.ofPerson(person).stream().map(CaseDetails::reference);
    return Stream.concat(raised, about)
        .filter(reference -> !reference.equals(caseReference))
        .distinct()
        .flatMap(reference -> directory.details(reference).stream())
        .filter(file -> file.kind().equals(CONCERN) && file.open())
        .map(file -> "Open safeguarding concern " + file.reference());
  }

  private static boolean hasPhone(PersonDetails person) {
    return person.phone() != null || !person.otherPhones().isEmpty();
  }

  private String identity(PersonDetails person) {
    LocalDate born = person.dateOfBirth();
    if (born == null) {
      return person.displayName()
          + ", date of birth not known"
          + (person.phone() == null ? "" : ", phone " + person.phone());
    }
    String estimated = person.dateOfBirthEstimated() ? " (estimated)" : "";
    return person.displayName()
        + ", born "
        + DayInWords.plain(born)
        + estimated
        + ", "
        + person.ageOn(calendar.dateOf(clock.instant()))
        + (person.dateOfDeath() == null ? "" : ", died " + DayInWords.plain(person.dateOfDeath()))
        + (person.phone() == null ? "" : ", phone " + person.phone());
  }

  private String alerts(PersonView person, String caseReference) {
    return Stream.of(
            concerns(caseReference, person.id()),
            Stream.ofNullable(person.details().alerts()),
            plan(person.details()),
            communication(person.details()))
        .flatMap(Function.identity())
        .collect(Collectors.joining(" · "));
  }

  private static Stream<String> plan(PersonDetails person) {
    AdvanceCarePlan plan = person.advanceCarePlan();
    return plan == null || !Boolean.TRUE.equals(plan.made())
        ? Stream.empty()
        : Stream.of(
            "Advance care plan" + (plan.keptWhere() == null ? "" : ", kept: " + plan.keptWhere()));
  }

  private static Stream<String> communication(PersonDetails person) {
    CommunicationNeeds needs = person.communication();
    if (needs == null) {
      return Stream.empty();
    }
    String said =
        Stream.of(
                Boolean.TRUE.equals(needs.interpreterNeeded()) ? "interpreter needed" : null,
                needs.language(),
                needs.needs())
            .filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? Stream.empty() : Stream.of("How to talk and write: " + said);
  }
}
