package org.waymark.engine.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormDrafts.Draft;
import org.waymark.casefile.FormDrafts.Seen;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.forms.Asking;
import org.waymark.engine.forms.FormChecker;
import org.waymark.engine.forms.Opened;
import org.waymark.engine.forms.TypedAnswers;
import org.waymark.engine.pane.OpenPane;
import org.waymark.engine.pane.Panes;

/** Takes what people typed into a form's page: keeps it, and completes the form with it. */
@Component
class FormAnswering {

  private static final Pattern ROW = Pattern.compile("(.+)\\[(\\d{1,4})]");

  /** What is said once to whoever takes a task by answering. */
  static final String TAKEN = "You have taken this task.";

  private static final String AT_THE_SAME_MOMENT =
      "Somebody else did something on this case at the same moment. Nothing has changed; press again.";

  private final Panes panes;
  private final BrokenForms broken;

  FormAnswering(Panes panes, BrokenForms broken) {
    this.panes = panes;
    this.broken = broken;
  }

  /** What came of completing a form. */
  sealed interface Answer permits Completed, Outcome {}

  /**
   * What came of something sent.
   *
   * @param answers what the page shows from now on
   * @param savedAt when it was last kept, or null
   * @param notices what people are told
   * @param overtaken whether another window has typed since
   */
  record Outcome(
      ObjectNode answers,
      Instant savedAt,
      List<FieldError> errors,
      List<String> notices,
      boolean overtaken)
      implements Answer {}

  /** Completed: the case, or null where there is none. */
  record Completed(String caseReference) implements Answer {}

  /** What a form holds when it opens. */
  Outcome opened(OpenPane pane) {
    Instant saved = pane.half().draft().map(Draft::savedAt).orElse(null);
    return new Outcome(
        Opened.answers(pane.form(), pane.known()), saved, List.of(), List.of(), false);
  }

  /** Keeps what was typed; takes the task if nobody has. */
  Outcome changed(OpenPane pane, Sent sent) {
    List<String> notices = taken(pane);
    TypedAnswers typed = TypedAnswers.of(pane.form(), sent.answers(), pane.shown());
    ObjectNode answers = typed.answers();
    if (sent.changesRows()) {
      changeRows(pane, answers, sent);
    }
    return FormKeeping.kept(pane, answers, sent.seen(), List.of(), notices);
  }

  private void changeRows(OpenPane pane, ObjectNode answers, Sent sent) {
    if (sent.add() != null) {
      Opened.changeRows(pane.form(), answers, sent.add(), -1);
      return;
    }
    Matcher row = ROW.matcher(sent.remove());
    if (row.matches()) {
      Opened.changeRows(pane.form(), answers, row.group(1), Integer.parseInt(row.group(2)));
    }
  }

  private List<String> taken(OpenPane pane) {
    if (!pane.isFree()) {
      return List.of();
    }
    panes.take(pane);
    return List.of(TAKEN);
  }

  /**
   * Completes the form, or says everything that is wrong with it.
   *
   * @return {@link Completed}, or an {@link Outcome} with what is wrong; nothing is lost then
   */
  Answer completed(OpenPane pane, Sent sent) {
    UUID press = pane.isTask() ? null : sent.press(panes.user());
    Optional<String> before = Optional.ofNullable(press).flatMap(panes::started);
    if (before.isPresent()) {
      return new Completed(before.get());
    }
    TypedAnswers typed = TypedAnswers.of(pane.form(), sent.answers(), pane.shown());
    if (!sent.seen().always()) {
      Outcome kept = FormKeeping.kept(pane, typed.answers(), sent.seen(), List.of(), List.of());
      if (kept.overtaken()) {
        return kept;
      }
    }
    ObjectNode asked = Asking.only(pane.form(), typed.answers(), pane.known());
    List<FieldError> errors = everythingWrong(pane, typed, asked);
    List<FieldError> old = Overnight.faults(pane, asked);
    if (!old.isEmpty()) {
      panes.readAnew(pane);
      errors = Stream.concat(errors.stream(), old.stream()).toList();
    }
    if (errors.isEmpty()) {
      taken(pane);
      try {
        Completed completed = new Completed(panes.submit(pane, asked, press));
        broken.completed(pane);
        return completed;
      } catch (FormFieldValidationException refusal) {
        errors = errors(refusal);
      } catch (BadUserRequestException refusal) {
        errors = List.of(new FieldError("", refusal.getMessage()));
      } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
        errors = List.of(new FieldError("", AT_THE_SAME_MOMENT));
      } catch (AuthorizationException shut) {
        throw shut;
      } catch (RuntimeException failure) {
        broken.failed(pane, failure);
        errors = List.of(new FieldError("", BrokenForms.SAID));
      }
    }
    return FormKeeping.kept(pane, typed.answers(), Seen.NEWEST, errors, List.of());
  }

  /** What can't be read is not checked again. */
  private List<FieldError> everythingWrong(OpenPane pane, TypedAnswers typed, ObjectNode asked) {
    Map<String, FieldError> wrong = new LinkedHashMap<>();
    FormChecker.check(pane.form(), asked, pane.known())
        .forEach(error -> wrong.putIfAbsent(error.field(), error));
    for (FieldError unread : typed.errors()) {
      // What was typed into a field that is hidden by now is nobody's concern.
      if (wrong.containsKey(unread.field()) || !pane.form().isAsked(unread.field())) {
        wrong.put(unread.field(), unread);
      }
    }
    if (!wrong.isEmpty()) {
      ObjectNode right = asked.deepCopy().remove(wrong.keySet());
      panes.faults(pane, right).stream()
          .filter(fault -> pane.form().isAsked(fault.field()))
          .forEach(fault -> wrong.putIfAbsent(fault.field(), fault));
    }
    return List.copyOf(wrong.values());
  }

  @SuppressWarnings("unchecked")
  private static List<FieldError> errors(FormFieldValidationException refusal) {
    if (refusal.getDetail() instanceof List<?> details
        && details.stream().allMatch(FieldError.class::isInstance)
        && !details.isEmpty()) {
      return (List<FieldError>) details;
    }
    return List.of(new FieldError("", refusal.getMessage()));
  }
}
