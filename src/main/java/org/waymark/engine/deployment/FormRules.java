package org.waymark.engine.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.Problem;
import org.waymark.engine.forms.CarriedFrom;
import org.waymark.engine.forms.FormCompatibility;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.FormFileException;
import org.waymark.engine.forms.FormLint;

/** What a form may not do: ask what can't be checked, or break tasks that are open. */
final class FormRules {

  private final OpenForms open;
  private final Set<String> beans;
  private final boolean shipping;
  private final Function<String, Map<String, String>> asked;
  private final Map<String, Optional<FormFile>> atHand = new HashMap<>();

  FormRules(
      OpenForms open,
      Set<String> beans,
      Function<String, Map<String, String>> asked,
      boolean shipping) {
    this.shipping = shipping;
    this.open = open;
    this.beans = beans;
    this.asked = asked;
  }

  /** Adds what is wrong with a form, and its name. */
  void check(String file, byte[] content, KnownNames known, SameKeys keys, List<Problem> problems) {
    try {
      FormFile form = FormFile.parse(content);
      problems.addAll(keys.ofForm(file, form.id()));
      problems.addAll(Room.ofForm(form.id()));
      known.forms().add(form.id());
      atHand.put(form.id(), Optional.of(form));
      FormLint.problems(form).forEach(problem -> problems.add(fault(form, problem)));
      form.routes().stream()
          .filter(route -> VariableNames.isTaken(route.variable(), beans))
          .map(route -> route.componentId() + ": " + VariableNames.taken(route.variable()))
          .forEach(problem -> problems.add(fault(form, problem)));
      asked.apply(form.id()).entrySet().stream()
          .filter(must -> !form.isAsked(must.getKey()))
          .map(must -> unasked(must.getKey(), must.getValue()))
          .forEach(problems::add);
      unknownSources(form).forEach(problems::add);
      breaks(form).forEach(reason -> problems.add(new Fault(reason)));
    } catch (FormFileException notAForm) {
      problems.add(new Fault(notAForm.getMessage()));
    }
  }

  /** Options and rows out of the case file come from code: a form can't ask for further ones. */
  private List<Fault> unknownSources(FormFile form) {
    List<String> known = open.deployed(form.id()).map(FormFile::sources).orElse(List.of());
    List<String> carried =
        form.carriedFrom().stream().filter(CarriedFrom::rows).map(CarriedFrom::field).toList();
    return form.sources().stream()
        .filter(source -> !known.contains(source) && !carried.contains(source))
        .filter(source -> !shipping)
        .map(
            source ->
                new Fault(
                    "Nothing gives the options or rows '"
                        + source
                        + "'"
                        + (known.isEmpty()
                            ? ": write them into the form"
                            : ". There are: " + String.join(", ", known))))
        .toList();
  }

  private static Fault unasked(String field, String refusal) {
    return new Fault(
        "Nobody could complete this form: it must have a field with the key "
            + field
            + ", because without it Waymark says: "
            + refusal);
  }

  /** A fault begins with the id of its component, which Modeler shows beside the label. */
  private static Fault fault(FormFile form, String problem) {
    String id = problem.substring(0, Math.max(problem.indexOf(": "), 0));
    String label = form.labels().get(id);
    return label == null
        ? new Fault(problem)
        : new Fault(problem.substring(id.length() + 2), id, label, 0);
  }

  /** The form as it will be: one that was checked here, or the deployed one. */
  Optional<FormFile> find(String form) {
    return atHand.computeIfAbsent(form, open::deployed);
  }

  /** Why the form can't take the deployed one's place while tasks show it. */
  List<String> breaks(FormFile form) {
    Optional<FormFile> deployed = open.deployed(form.id());
    if (deployed.isEmpty()) {
      return List.of();
    }
    List<String> reasons = FormCompatibility.breaks(deployed.get(), form);
    return reasons.isEmpty() || !open.isShownByATask(form.id()) ? List.of() : reasons;
  }
}
