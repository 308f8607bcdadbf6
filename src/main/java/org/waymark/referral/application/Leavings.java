package org.waymark.referral.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseChronology;
import org.waymark.casefile.Chronology;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.casefile.FormAnswers.Submission;
import org.waymark.referral.domain.Coded;
import org.waymark.referral.domain.Leaving;
import org.waymark.referral.domain.Leaving.ToldBy;
import org.waymark.referral.domain.Leaving.Way;
import org.waymark.timescales.WorkingCalendar;

/**
 * What was said of people who leave their referral, and what came of it. The words stand among the
 * answers on the case; how far it has come, the chronology says.
 */
@Component
class Leavings {

  private static final String FORM = "moved-or-withdrawn";
  private static final String PLACE = "case-page";

  private static final String MOVED = "moved-away-said";
  private static final String WITHDRAWN = "withdrawal-said";
  private static final String STANDS = "withdrawal-stands";
  private static final String SET_ASIDE = "withdrawal-set-aside";

  private static final Map<String, Progress> PROGRESS =
      Map.of(
          MOVED, Progress.ENDING,
          WITHDRAWN, Progress.LOOKED_AT,
          STANDS, Progress.ENDING,
          SET_ASIDE, Progress.NOTHING_SAID);

  /** How far it has come. */
  enum Progress {
    NOTHING_SAID,
    /** A senior practitioner decides whether the withdrawal may stand. */
    LOOKED_AT,
    ENDING
  }

  /** What was said, with who put it on record and on which London day. */
  record Kept(Leaving leaving, String by, LocalDate on) {}

  private final FormAnswers answers;
  private final CaseChronology story;
  private final Chronology chronology;
  private final WorkingCalendar calendar;

  Leavings(
      FormAnswers answers, CaseChronology story, Chronology chronology, WorkingCalendar calendar) {
    this.answers = answers;
    this.story = story;
    this.chronology = chronology;
    this.calendar = calendar;
  }

  Progress progress(String reference) {
    return story.of(reference).stream()
        .map(entry -> PROGRESS.get(entry.kind()))
        .filter(progress -> progress != null)
        .reduce((earlier, later) -> later)
        .orElse(Progress.NOTHING_SAID);
  }

  /** The latest that was said. */
  Optional<Kept> latest(String reference) {
    return answers.latest(reference, FORM).map(this::kept);
  }

  void keep(String reference, Leaving leaving, String by) {
    answers.record(new Submission(reference, FORM, 0, null, PLACE, by, said(leaving)));
    boolean moved = leaving.way() == Way.MOVED_AWAY;
    String sentence =
        moved
            ? "The person is said to have moved away. The open work ends, and what is known goes"
                + " to the other council."
            : "The person is said to want this no longer. The work goes on until a senior"
                + " practitioner has decided whether that may stand.";
    chronology.add(reference, moved ? MOVED : WITHDRAWN, sentence, by);
  }

  void stands(String reference, String by) {
    chronology.add(reference, STANDS, "The withdrawal stands, and the open work ends.", by);
  }

  void setAside(String reference, String by) {
    chronology.add(reference, SET_ASIDE, "The withdrawal does not stand: the work goes on.", by);
  }

  private static ObjectNode said(Leaving leaving) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.put("what", leaving.way().code());
    if (leaving.council() != null) {
      said.put("council", leaving.council());
    }
    if (leaving.day() != null) {
      said.put("day", leaving.day().toString());
    }
    said.put("toldBy", leaving.toldBy().code());
    said.put("reason", leaving.reason());
    return said;
  }

  private Kept kept(Recorded recorded) {
    JsonNode said = recorded.submission().answers();
    String day = said.path("day").asText(null);
    Leaving leaving =
        new Leaving(
            Coded.of(Way.class, said.path("what").asText()).orElseThrow(),
            day == null ? null : LocalDate.parse(day),
            Coded.of(ToldBy.class, said.path("toldBy").asText()).orElseThrow(),
            said.path("council").asText(null),
            said.path("reason").asText());
    return new Kept(leaving, recorded.submission().author(), calendar.dateOf(recorded.at()));
  }
}
