package org.waymark.engine.capture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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

  private final People people;
  private final WhoIsMeant meant;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseFileContext(People people, WhoIsMeant meant, WorkingCalendar calendar, Clock clock) {
    this.people = people;
    this.meant = meant;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> of(String caseReference, String form) {
    return people
        .ofCase(caseReference, "form:" + form)
        .map(this::context)
        .orElseGet(() -> Map.of("contextPerson", told(caseReference), "contextAlerts", ""));
  }

  private String told(String caseReference) {
    return meant.words(Set.of(caseReference)).get(caseReference);
  }

  private Map<String, Object> context(PersonView person) {
    return person.restricted()
        ? Map.of("contextPerson", "Restricted record", "contextAlerts", "")
        : Map.of(
            "contextPerson", identity(person.details()), "contextAlerts", alerts(person.details()));
  }

  private String identity(PersonDetails person) {
    LocalDate born = person.dateOfBirth();
    if (born == null) {
      return person.displayName() + ", date of birth not known";
    }
    String estimated = person.dateOfBirthEstimated() ? " (estimated)" : "";
    return person.displayName()
        + ", born "
        + DayInWords.plain(born)
        + estimated
        + ", "
        + person.ageOn(calendar.dateOf(clock.instant()))
        + (person.dateOfDeath() == null ? "" : ", died " + DayInWords.plain(person.dateOfDeath()));
  }

  private static String alerts(PersonDetails person) {
    return Stream.concat(Stream.ofNullable(person.alerts()), communication(person))
        .collect(Collectors.joining(" · "));
  }

  private static Stream<String> communication(PersonDetails person) {
    CommunicationNeeds needs = person.communication();
    if (needs == null) {
      return Stream.empty();
    }
    return Stream.of(
            Boolean.TRUE.equals(needs.interpreterNeeded()) ? "Interpreter needed" : null,
            needs.language(),
            needs.needs())
        .filter(text -> text != null && !text.isBlank());
  }
}
