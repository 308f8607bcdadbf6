package org.waymark.workspace.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.timescales.Basis;
import org.waymark.workspace.application.Counted;

/** What a clock says, in a line. */
@Component
public class SayClock {

  private static final String OWN_TARGET = "The council's own target";
  private static final String PAPER = "[;:]?\\s*docs/\\S+";

  private final Say say;

  SayClock(Say say) {
    this.say = say;
  }

  /** How it stands with the work: due when, or done how. */
  public String line(Counted one) {
    return switch (one.state()) {
      case "running" -> (one.overdue() ? "was due " : "due ") + due(one);
      case "paused" -> "stands still; due " + due(one) + " so far";
      case "stopped" -> done(one);
      default -> one.leftOver() != null && one.leftOver().ended() != null ? "ended" : "fell away";
    };
  }

  private String due(Counted one) {
    return say.day(one.planFor()) + say.time(one.dueAt()) + " (" + say.away(one.planFor()) + ")";
  }

  private String done(Counted one) {
    String on = one.endedOn() == null ? "" : " on " + say.day(one.endedOn());
    return (one.breached() ? "done " + late(one) : "done in time") + on;
  }

  private static String late(Counted one) {
    long days = one.endedOn() == null ? 0 : ChronoUnit.DAYS.between(one.lastDay(), one.endedOn());
    return days < 1 ? "late" : days == 1 ? "1 day late" : days + " days late";
  }

  /** Whether an Act sets the last day. */
  public boolean isLegal(Counted one) {
    return one.rule().basis() == Basis.STATUTE;
  }

  /** What the last day of a rule is called, which only an Act makes a legal one. */
  public String lastDay(Basis basis) {
    return switch (basis == null ? Basis.LOCAL : basis) {
      case STATUTE -> "Legal last day";
      case GUIDANCE -> "Last day by the guidance";
      case LOCAL -> "Last day by the council's own target";
    };
  }

  /** As {@link #lastDay(Basis)}, for the code of a basis. */
  public String lastDayOf(String basis) {
    return lastDay(basis == null ? null : Basis.valueOf(basis.toUpperCase(Locale.ROOT)));
  }

  /** Where the rule stands, for people who have no use for the papers of this product. */
  public String source(Counted one) {
    String source = one.rule().source();
    if (one.rule().basis() != Basis.LOCAL) {
      return source == null ? "" : source.replaceAll(PAPER, "");
    }
    return source == null || source.contains("docs/") ? OWN_TARGET : OWN_TARGET + ". " + source;
  }

  /** Who is asked why it was late. */
  public String asked(Counted one) {
    List<String> groups = one.late().askedOf();
    return "A reason is asked for: " + String.join(" or ", groups) + " can give it.";
  }

  /** Who said why it was late, and when, as far as anybody knows. */
  public String given(Counted one) {
    return one.late().at() == null
        ? ""
        : say.moment(one.late().at()) + (one.late().by() == null ? "" : " · " + one.late().by());
  }
}
