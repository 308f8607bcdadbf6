package org.waymark.casefile.application;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.PersonDetails;
import org.waymark.timescales.DayInWords;

/** Tells in the chronology of somebody's cases that they died, or that they did not. */
@Component
class DeathInStory {

  private static final String DIED = "died";

  private final CaseDirectory cases;
  private final CaseStory story;

  DeathInStory(CaseDirectory cases, CaseStory story) {
    this.cases = cases;
    this.story = story;
  }

  /** Says so on cases that are open, and on those that a death had ended. */
  void tell(UUID person, PersonDetails before, PersonDetails now, String reason) {
    if (!Objects.equals(before.dateOfDeath(), now.dateOfDeath())) {
      String text = text(before.dateOfDeath(), now.dateOfDeath()) + " " + reason;
      cases.ofPerson(person).stream()
          .filter(file -> file.open() || DIED.equals(file.outcome()))
          .map(CaseDetails::reference)
          .forEach(reference -> story.add(reference, "death", text.substring(0, shortened(text))));
    }
  }

  private static int shortened(String text) {
    return Math.min(4000, text.length());
  }

  private static String text(LocalDate before, LocalDate now) {
    if (now == null) {
      return "The person has not died: the death was recorded by mistake.";
    }
    String day = DayInWords.plain(now);
    return before == null
        ? "The person died on " + day + "."
        : "The person died on " + day + ", not on " + DayInWords.plain(before) + ".";
  }
}
