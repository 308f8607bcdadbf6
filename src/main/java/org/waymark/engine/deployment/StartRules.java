package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Nobody closes a front door by drawing: a pathway that people, our code or another model begin
 * keeps the start by which they do, with its form, and no start shows a form that opens no case.
 */
final class StartRules {

  private final ProcessesInForce before;
  private final ProcessesInForce after;
  private final SetByCode code;
  private final List<Problem> found = new ArrayList<>();

  /**
   * @param before the processes as they stand without the deployment at hand
   * @param after the processes with it
   */
  StartRules(ProcessesInForce before, ProcessesInForce after, SetByCode code) {
    this.before = before;
    this.after = after;
    this.code = code;
  }

  /** What is wrong with the ways into the processes of a file, and with what it calls. */
  List<Problem> problems(Element root) {
    root.elements("process").forEach(this::check);
    return List.copyOf(found);
  }

  private void check(Element process) {
    String id = process.attribute("id");
    plainStart(process).ifPresent(this::opensACase);
    Optional<Element> was = before.find(id).flatMap(one -> plainStart(one.element()));
    was.ifPresent(start -> stays(process, start));
    if (was.isEmpty() && !after.callsOf(id).isEmpty() && plainStart(process).isEmpty()) {
      fault(process, "Other models call this one: it needs a start event that waits for nothing");
    }
    ModelProcess.of(process).calls().forEach(this::canBeCalled);
  }

  private void opensACase(Element start) {
    String form = form(start);
    Set<String> opening = code.openingACase();
    if (form != null && !opening.contains(form)) {
      fault(
          start,
          "The form "
              + form
              + " opens no case, so nothing can start with it. Forms that do: "
              + String.join(", ", opening));
    }
  }

  /** People find the start by its form, code and other models by the process alone. */
  private void stays(Element process, Element was) {
    String id = process.attribute("id");
    String form = form(was);
    Optional<Element> is = plainStart(process);
    if (form != null && is.filter(start -> form.equals(form(start))).isEmpty()) {
      fault(
          is.orElse(process),
          "People begin this pathway at \"%s\" with the form %s: keep a start event that waits for nothing and shows it"
              .formatted(was.attribute("name", was.attribute("id")), form));
    } else if (is.isEmpty() && (code.begins(id) || !after.callsOf(id).isEmpty())) {
      fault(
          process,
          "%s this one: keep its start event that waits for nothing"
              .formatted(code.begins(id) ? "Waymark itself begins" : "Other models call"));
    }
  }

  private void canBeCalled(ModelProcess.Call call) {
    after
        .find(call.called())
        .filter(called -> !after.isFresh(called.id()) && plainStart(called.element()).isEmpty())
        .ifPresent(
            called ->
                fault(
                    call.element(),
                    "The process "
                        + called.id()
                        + " can't be called: it has no start event that waits for nothing"));
  }

  private static Optional<Element> plainStart(Element process) {
    return process.elements("startEvent").stream()
        .filter(
            start ->
                start.elements().stream()
                    .noneMatch(it -> it.getTagName().endsWith("EventDefinition")))
        .findFirst();
  }

  private static String form(Element start) {
    return ModelProcess.camunda(start, "formRef");
  }

  private void fault(Element element, String message) {
    found.add(Fault.of(element, element, message));
  }
}
