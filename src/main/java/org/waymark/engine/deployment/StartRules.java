package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.model.TaskNeeds;
import org.waymark.security.Roles;

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
    Set<String> caught = caught(root);
    root.elements("process").forEach(process -> check(process, caught));
    return List.copyOf(found);
  }

  private void check(Element process, Set<String> caught) {
    String id = process.attribute("id");
    before.find(id).ifPresent(was -> starters(process, was.element()));
    code.messagesTo(id).stream()
        .filter(message -> !caught.contains(message))
        .forEach(
            message ->
                fault(
                    process,
                    "Waymark tells this pathway '%s' (by message): keep the event that waits for it"
                        .formatted(message)));
    plainStart(process).ifPresent(this::opensACase);
    Optional<Element> was = before.find(id).flatMap(one -> plainStart(one.element()));
    was.ifPresent(start -> stays(process, start));
    if (was.isEmpty() && !after.callsOf(id).isEmpty() && plainStart(process).isEmpty()) {
      fault(process, "Other models call this one: it needs a start event that waits for nothing");
    }
    ModelProcess.of(process).calls().forEach(this::canBeCalled);
  }

  /** The names of the messages that events of a file wait for. */
  private static Set<String> caught(Element root) {
    Set<String> awaited = new HashSet<>();
    Owned.each(
        root,
        (element, owner) -> {
          if (element.getTagName().equals("messageEventDefinition")
              && !owner.getTagName().matches("endEvent|intermediateThrowEvent")) {
            awaited.add(element.attribute("messageRef", "").replaceFirst("^.*:", ""));
          }
        });
    return root.elements("message").stream()
        .filter(message -> awaited.contains(message.attribute("id")))
        .map(message -> message.attribute("name", ""))
        .collect(Collectors.toSet());
  }

  /** Somebody beside administrators begins what people begin. */
  private void starters(Element process, Element was) {
    boolean shut = starters(process).stream().allMatch(Roles.ADMINISTRATORS::equals);
    if (shut && !starters(was).isEmpty()) {
      fault(
          process,
          "Nobody could begin this pathway any more: say who may (waymark.startableBy), as before: "
              + String.join(", ", starters(was)));
    }
  }

  private static List<String> starters(Element process) {
    String said = TaskNeeds.properties(process).getOrDefault("waymark.startableBy", "");
    return Stream.of(said.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
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
