package org.waymark.engine.deployment;

import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.calendar.CronTimer;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.expressions.ExactTexts;
import org.waymark.engine.expressions.JuelShape;

/**
 * Times that are written into a model are times, and move forward: the engine reads them only when
 * somebody stands before them, and one that stands still would be due again for ever, and at once.
 */
final class TimeRules {

  private static final long SHORTEST_MILLIS = 1_000;
  private static final long SHORTEST_ROUND_MILLIS = 60_000;
  private static final long LONGEST_MILLIS = Duration.ofDays(100 * 366L).toMillis();

  /** More than the engine can count, or a year that the database can't hold. */
  private static final Pattern BEYOND =
      Pattern.compile(".*(?<![.\\d])\\d{6,}.*|(R\\d*/)?\\d{5,}-.*");

  private static final String DAY = "timeDate";
  private static final Set<String> TIMES = Set.of(DAY, "timeCycle", "timeDuration");

  private static final String RETRIES = "failedJobRetryTimeCycle";

  private TimeRules() {}

  /** What is wrong with the times of a model, by the event that waits for them. */
  static List<Problem> problems(Element root) {
    List<Problem> problems = new ArrayList<>();
    List<Element> begins =
        root.elements("process").stream()
            .flatMap(process -> process.elements("startEvent").stream())
            .toList();
    Owned.each(
        root,
        (element, owner) -> {
          String text = element.getText().strip();
          boolean knowsNothing = begins.contains(owner) && !text.equals(ExactTexts.INTERVAL);
          if (TIMES.contains(element.getTagName()) && knowsNothing && JuelShape.isIn(text)) {
            problems.add(
                Fault.of(
                    element,
                    owner,
                    "No variable is there before the process begins, so "
                        + text
                        + " is none: write the time itself, such as R/PT1H"));
          }
          if (RETRIES.equals(element.getTagName()) && !isRetries(text)) {
            problems.add(Fault.of(element, owner, noRetries(text)));
          }
          if (TIMES.contains(element.getTagName()) && !JuelShape.isIn(text)) {
            wrong(text, element.getTagName(), begins.contains(owner))
                .ifPresent(reason -> problems.add(Fault.of(element, owner, reason)));
          }
        });
    return problems;
  }

  private static Optional<String> wrong(String text, String tag, boolean begins) {
    if (BEYOND.matcher(text).matches()) {
      return Optional.of("The time " + text + " lies beyond what can be counted");
    }
    if (tag.equals(DAY) || !text.matches("(R|-?P).*")) {
      return isTime(text, tag) ? Optional.empty() : Optional.of(noTime(text, tag, begins));
    }
    Optional<String> duration =
        Stream.of(text.split("/")).filter(part -> part.matches("-?P.*")).findFirst();
    if (duration.isEmpty()) {
      return Optional.of(
          "The cycle " + text + " must say how long each round takes, such as R/PT1H");
    }
    long millis = millis(duration.get());
    if (millis > LONGEST_MILLIS) {
      return Optional.of("The time " + text + " is longer than a hundred years");
    }
    if (text.startsWith("R") && millis >= SHORTEST_MILLIS && millis < SHORTEST_ROUND_MILLIS) {
      return Optional.of("Each round of " + text + " must take at least one minute, as in R/PT1M");
    }
    return millis >= SHORTEST_MILLIS
        ? Optional.empty()
        : Optional.of("The time " + text + " must be at least one second, such as PT1H");
  }

  /** As the engine reads it: how often and how far apart, or the waits one by one. */
  private static boolean isRetries(String text) {
    return Stream.of(text.replaceFirst("^R\\d{1,2}/(?=[^,]+$)", "").split(",", -1))
        .allMatch(
            wait ->
                millis(wait.strip()) >= SHORTEST_MILLIS && millis(wait.strip()) <= LONGEST_MILLIS);
  }

  private static String noRetries(String text) {
    return "The retries "
        + text
        + " are none: write R3/PT10M for three, ten minutes apart, or the waits one by one: PT1M,PT1H";
  }

  private static String noTime(String text, String tag, boolean begins) {
    return (text.isEmpty() ? "The time is empty" : "The time " + text + " is none")
        + ": write "
        + (begins ? "" : "a variable such as ${receivedOn}, or ")
        + (tag.equals(DAY)
            ? "a day such as 2026-11-30"
            : begins && tag.equals("timeCycle")
                ? "R/PT1H for each hour"
                : "PT1H for an hour, P3D for three days");
  }

  /** A day as the engine reads it, or a cycle as cron has it. */
  private static boolean isTime(String text, String tag) {
    try {
      return switch (tag) {
        case DAY -> DateTimeUtil.parseDate(text) != null;
        // A cron that names no second comes round each second.
        case "timeCycle" -> text.matches("\\d{1,2} .*") && CronTimer.parse(text) != null;
        default -> false;
      };
    } catch (ParseException | RuntimeException none) {
      return false;
    }
  }

  /** Its length; 0 of what is no duration. */
  private static long millis(String duration) {
    try {
      return DatatypeFactory.newInstance().newDuration(duration).getTimeInMillis(new Date(0));
    } catch (DatatypeConfigurationException | IllegalArgumentException noDuration) {
      return 0;
    }
  }
}
