package org.waymark.engine.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.forms.Drawing;
import org.waymark.engine.forms.Drawn;
import org.waymark.engine.forms.Transcript;
import org.waymark.engine.pane.OpenPane;
import org.waymark.engine.web.FormAnswering.Outcome;
import org.waymark.engine.web.FormPage.Fault;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;
import org.waymark.timescales.WorkingCalendar;

/** Makes the page of a form from what it asks and what was answered so far. */
@Component
class FormPages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK).withZone(WorkingCalendar.LONDON);

  private final AccountNames names;
  private final CurrentUser user;
  private final Clock clock;

  FormPages(AccountNames names, CurrentUser user, Clock clock) {
    this.names = names;
    this.user = user;
    this.clock = clock;
  }

  ModelAndView whole(OpenPane pane, Outcome outcome, Place place) {
    return whole(pane, outcome, place, null);
  }

  /**
   * A whole page.
   *
   * @param standing what is said above it as long as it is open, or null
   */
  ModelAndView whole(OpenPane pane, Outcome outcome, Place place, String standing) {
    ModelAndView view = new ModelAndView("form");
    view.addObject("page", page(pane, outcome, place));
    view.addObject("standing", standing);
    view.addObject("swapped", null);
    boolean taken = outcome.errors().isEmpty() && !outcome.overtaken();
    view.setStatus(taken ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    return view;
  }

  /** Only what a change makes different on a page that shows these ids. */
  ModelAndView changes(OpenPane pane, Outcome outcome, Place place, Sent sent) {
    FormPage page = page(pane, outcome, place);
    List<Drawn> changed = new ArrayList<>();
    String list = sent.add() != null ? sent.add() : listOf(sent.remove());
    differences(page.parts(), sent.shown(), list, changed);
    ModelAndView view = new ModelAndView("form-changes :: changes");
    view.addObject("page", page);
    view.addObject("changed", changed);
    return view;
  }

  private static String listOf(String row) {
    return row == null ? null : row.replaceAll("\\[\\d+]$", "");
  }

  private static void differences(
      List<Drawn> parts, Set<String> shown, String list, List<Drawn> changed) {
    for (Drawn part : parts) {
      boolean isRows = part.name().equals(list) && part.kind().name().endsWith("LIST");
      if (isRows
          || part.shown() != shown.contains(part.id()) && part.kind() != Drawn.Kind.NOTHING) {
        changed.add(part);
      } else if (part.shown()) {
        differences(part.parts(), shown, list, changed);
        part.rows().forEach(row -> differences(row.parts(), shown, list, changed));
      }
    }
  }

  private FormPage page(OpenPane pane, Outcome outcome, Place place) {
    Map<String, String> errors = new LinkedHashMap<>();
    List<Drawn> unmarked = Drawing.of(pane.form(), outcome.answers(), pane.known(), errors);
    List<FieldError> named = new LabelledFaults(unmarked).of(outcome.errors());
    named.forEach(error -> errors.putIfAbsent(error.field(), error.message()));
    List<Drawn> parts =
        errors.isEmpty()
            ? unmarked
            : Drawing.of(pane.form(), outcome.answers(), pane.known(), errors);
    boolean held = pane.isHeldByAnother(user.id());
    boolean shut = held || pane.isOthersWork();
    List<String> notices = new ArrayList<>(outcome.notices());
    boolean taken = notices.remove(FormAnswering.TAKEN);
    if (pane.isOthersWork()) {
      notices.add(0, othersWork(pane));
    }
    if (held) {
      notices.add(holder(pane) + " has taken this task.");
    }
    return new FormPage(
        place.address(),
        title(pane),
        pane.isTask() ? "Complete" : title(pane),
        pane.isTask() ? pane.task().getId() : null,
        pane.half().caseReference(),
        place.pane(),
        place.person(),
        UUID.randomUUID(),
        outcome.savedAt() == null ? "" : outcome.savedAt().toString(),
        saved(pane, outcome, shut),
        taken ? FormAnswering.TAKEN : null,
        outcome.savedAt() != null,
        shut,
        pane.isOthersWork(),
        outcome.overtaken(),
        notices,
        faults(named, parts),
        parts,
        pane.today());
  }

  /** Whose work it is that the user can read and not do. */
  String othersWork(OpenPane pane) {
    return "This is not your work: it is for "
        + String.join(", ", new TreeSet<>(names.ofGroups(pane.others()).values()))
        + ". You can read it here. Nothing that you type would be kept.";
  }

  /** The name of whoever has taken the task. */
  String holder(OpenPane pane) {
    String holder = pane.task().getAssignee();
    return names.ofUsers(List.of(holder)).get(holder);
  }

  private static String title(OpenPane pane) {
    return Transcript.title(pane.form())
        .orElseGet(() -> pane.isTask() ? pane.task().getName() : "Form");
  }

  private String saved(OpenPane pane, Outcome outcome, boolean shut) {
    if (shut || outcome.overtaken()) {
      return "";
    }
    if (outcome.savedAt() == null) {
      return pane.isFree() ? "Nobody has taken this task. Your first answer takes it." : "";
    }
    boolean today = DAY.format(outcome.savedAt()).equals(DAY.format(clock.instant()));
    String when = (today ? "at " : "on " + DAY.format(outcome.savedAt()) + " at ");
    return "Saved " + when + TIME.format(outcome.savedAt()) + ". Not completed yet.";
  }

  private static List<Fault> faults(List<FieldError> errors, List<Drawn> parts) {
    Map<String, String> inputs = new HashMap<>();
    inputs(parts, inputs);
    Set<String> said = new HashSet<>();
    List<Fault> faults = new ArrayList<>();
    for (FieldError error : errors) {
      if (said.add(error.message() + error.field())) {
        faults.add(new Fault(error.message(), inputs.get(error.field())));
      }
    }
    return faults;
  }

  private static void inputs(List<Drawn> parts, Map<String, String> inputs) {
    for (Drawn part : parts) {
      if (part.shown() && !part.name().isEmpty() && part.kind() != Drawn.Kind.KNOWN) {
        inputs.put(part.name(), part.input());
      }
      inputs(part.parts(), inputs);
      part.rows().forEach(row -> inputs(row.parts(), inputs));
    }
  }
}
