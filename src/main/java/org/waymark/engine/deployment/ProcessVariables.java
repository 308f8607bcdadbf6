package org.waymark.engine.deployment;

import static org.waymark.engine.deployment.ModelProcess.camunda;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.SetsVariables;
import org.waymark.engine.deployment.ModelProcess.Call;
import org.waymark.engine.deployment.ModelProcess.Call.Crossing;
import org.waymark.engine.forms.FormFile;

/**
 * What sets a variable that a process names: a form, a table, Waymark's code, the part that it
 * calls, or the process that calls it. In which order they come to pass is not looked at.
 */
final class ProcessVariables {

  /** What can be said of a name, from the least to the most. */
  enum Kind {
    UNSET,
    NO_DATE,
    PERHAPS_A_DATE,
    DATE
  }

  private static final BinaryOperator<Kind> BEST = BinaryOperator.maxBy(Comparator.naturalOrder());

  private final ProcessesInForce processes;
  private final SetByCode code;
  private final Function<String, Optional<FormFile>> forms;
  private final Map<String, Map<String, Kind>> own = new HashMap<>();

  ProcessVariables(
      ProcessesInForce processes, SetByCode code, Function<String, Optional<FormFile>> forms) {
    this.processes = processes;
    this.code = code;
    this.forms = forms;
  }

  /** What is known of a name, wherever it is set. */
  Kind kind(String process, String name) {
    return kind(process, name, new HashSet<>());
  }

  /** Whether the process or a part that it calls sets it, so that nobody need pass it on. */
  boolean isSetWithin(String process, String name) {
    return within(process, name, new HashSet<>()) != Kind.UNSET;
  }

  /** The names in a process that surely hold dates. */
  Set<String> dates(String process) {
    Set<String> names = new TreeSet<>(own(process).keySet());
    processes.find(process).ifPresent(one -> one.calls().forEach(c -> names.addAll(c.back())));
    processes.callsOf(process).forEach(call -> names.addAll(call.on()));
    names.removeIf(name -> kind(process, name) != Kind.DATE);
    return names;
  }

  private Kind kind(String process, String name, Set<String> seen) {
    Kind found = within(process, name, seen);
    if (!seen.add("calls of " + process + " " + name)) {
      return found;
    }
    for (Call call : processes.callsOf(process)) {
      found = BEST.apply(found, across(call.passesOn(name), call.caller(), seen));
    }
    return found;
  }

  private Kind within(String process, String name, Set<String> seen) {
    // Parts that call each other in a circle add nothing the second time.
    if (process == null || !seen.add(process + " " + name)) {
      return Kind.UNSET;
    }
    Kind found = own(process).getOrDefault(name, Kind.UNSET);
    for (Call call : processes.find(process).map(ModelProcess::calls).orElse(List.of())) {
      found = BEST.apply(found, across(call.handsBack(name), call.called(), seen));
    }
    return found;
  }

  private Kind across(Optional<Crossing> crossing, String process, Set<String> seen) {
    if (crossing.isEmpty()) {
      return Kind.UNSET;
    }
    String source = crossing.get().source();
    return source == null ? Kind.PERHAPS_A_DATE : kind(process, source, seen);
  }

  private Map<String, Kind> own(String process) {
    return own.computeIfAbsent(
        process,
        id -> {
          Map<String, Kind> names = new HashMap<>();
          code.ofProcess(id).forEach(sets -> add(sets, names));
          processes.find(id).ifPresent(p -> p.elements().forEach(e -> add(e, names)));
          return names;
        });
  }

  private void add(Element element, Map<String, Kind> names) {
    String form = camunda(element, "formRef");
    if (form != null) {
      forms.apply(form).stream()
          .flatMap(file -> file.routes().stream())
          .forEach(r -> add(r.variable(), r.holdsDate() ? Kind.DATE : Kind.NO_DATE, names));
      code.ofForm(form).forEach(sets -> add(sets, names));
    }
    Stream.of(camunda(element, "delegateExpression"), element.attribute("delegateExpression"))
        .filter(bean -> bean != null)
        .flatMap(code::ofDelegate)
        .forEach(sets -> add(sets, names));
    VariableNames.setBy(element).forEach(name -> add(name, Kind.PERHAPS_A_DATE, names));
  }

  private static void add(SetsVariables sets, Map<String, Kind> names) {
    sets.dates().forEach(name -> add(name, Kind.DATE, names));
    sets.codes().forEach(name -> add(name, Kind.NO_DATE, names));
  }

  private static void add(String name, Kind kind, Map<String, Kind> names) {
    if (name != null) {
      names.merge(name, kind, BEST);
    }
  }
}
