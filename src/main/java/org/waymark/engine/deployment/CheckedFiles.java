package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.expressions.ProcessBeans;
import org.waymark.timescales.TimescaleRegister;

/** The files of one deployment: forms and tables first, so that models may name them. */
final class CheckedFiles {

  private static final Logger log = LoggerFactory.getLogger(CheckedFiles.class);
  private static final String IN_FORCE_ALL_THE_SAME =
      "{} does not go together with a model or form that a process owner deployed, or that waits,"
          + " and is deployed all the same: {}";

  /** The largest file that is shipped is a tenth of this. */
  private static final int LARGEST = 2_000_000;

  private static final String TOO_LARGE =
      "This file is larger than two megabytes: nobody could draw so much. Split it";

  private static final String NOT_READ =
      "Nothing reads this file. A deployment holds models (.bpmn), tables (.dmn) and forms (.form),"
          + " with these endings in small letters";

  private static final Predicate<String> MODEL = endsIn(".bpmn", ".bpmn20.xml");
  private static final Predicate<String> TABLE = endsIn(".dmn", ".dmn11.xml");
  private static final Predicate<String> FORM = endsIn(".form");
  private static final Predicate<String> READ = MODEL.or(TABLE).or(FORM);

  private static Predicate<String> endsIn(String... endings) {
    return file -> Stream.of(endings).anyMatch(file::endsWith);
  }

  private final DeploymentEntity deployment;
  private final SetByCode code;
  private final ProcessBeans beans;
  private final JdbcClient database;
  private final Supplier<TimescaleRegister> register;
  private final boolean shipping;
  private final KnownNames known;
  private final TableOutputs tables;
  private final SameKeys keys;
  private final Map<String, List<Problem>> problems = new LinkedHashMap<>();
  private final Map<String, Element> models = new LinkedHashMap<>();

  /**
   * @param shipping whether the deployment is ours: then what does not go together with others'
   *     models is logged alone
   */
  CheckedFiles(
      DeploymentEntity deployment,
      SetByCode code,
      JdbcClient database,
      Supplier<TimescaleRegister> register,
      boolean shipping) {
    this.deployment = deployment;
    this.code = code;
    this.beans = code.beans();
    this.database = database;
    this.register = register;
    this.shipping = shipping;
    this.known = KnownNames.deployed(database);
    this.tables = new TableOutputs(database);
    this.keys = new SameKeys(database);
  }

  /** What is wrong, by file; nothing where all of it may be deployed. */
  Map<String, List<Problem>> problems() {
    if (deployment.getTenantId() != null) {
      // A second version of the same model or register that nothing here would look for.
      deployment
          .getResources()
          .keySet()
          .forEach(file -> add(file, List.of(new Fault("Nothing is deployed for a tenant"))));
    }
    deployment.getResources().keySet().stream()
        .filter(file -> !READ.test(file))
        .forEach(file -> add(file, List.of(new Fault(NOT_READ))));
    deployment.getResources().keySet().stream()
        .filter(file -> content(file).length > LARGEST)
        .forEach(file -> add(file, List.of(new Fault(TOO_LARGE))));
    if (!problems.isEmpty()) {
      return problems;
    }
    add(
        "deployment",
        Room.ofDeployment(
            deployment.getName(), deployment.getSource(), deployment.getResources().keySet()));
    FormRules forms =
        new FormRules(new OpenForms(database), beans.packages().keySet(), code::asksOf, shipping);
    DecisionRules decisions = new DecisionRules(register, tables, beans.packages().keySet());
    // Models are read before tables, which may name them, and checked after.
    each(MODEL, this::read);
    each(FORM, (file, found) -> forms.check(file, content(file), known, keys, found));
    each(TABLE, (file, found) -> decisions.check(file, content(file), known, keys, found));
    keys.deploying(models.values());
    models.entrySet().removeIf(model -> !isWhole(model.getKey(), model.getValue()));
    CircleRules circles = new CircleRules(new ProcessesInForce(database, models.values()));
    models.forEach((file, root) -> add(file, model(root, circles)));
    TrialParse trial = new TrialParse(deployment);
    models.forEach(
        (file, root) ->
            add(
                file,
                trial.problems(file, content(file), root, problems.getOrDefault(file, List.of()))));
    together(forms);
    return problems;
  }

  /** Looks at the file as it was drawn; every further rule finds its way by what may be missing. */
  private boolean isWhole(String file, Element root) {
    List<Problem> missing = WholeFile.problems(root);
    add(file, missing);
    add(file, Unfinished.problems(root));
    add(file, Room.problems(root));
    add(file, keys.ofModel(file, root));
    return missing.isEmpty();
  }

  private void each(Predicate<String> kind, BiConsumer<String, List<Problem>> check) {
    for (String file : deployment.getResources().keySet()) {
      if (kind.test(file)) {
        List<Problem> found = new ArrayList<>();
        check.accept(file, found);
        add(file, found);
      }
    }
  }

  private void read(String file, List<Problem> found) {
    Element root = XmlFile.root(content(file), found);
    if (root != null) {
      models.put(file, root);
      root.elements("process").forEach(p -> known.processes().add(p.attribute("id")));
    }
  }

  private List<Problem> model(Element root, CircleRules circles) {
    ModelRules rules = new ModelRules(beans.packages().keySet(), beans.taskTypes(), tables::of);
    ModelReferences references = new ModelReferences(known, this::isTimescale);
    List<Problem> found = new ArrayList<>();
    Owned.each(
        root,
        (element, owner) -> {
          rules.problems(element, owner).forEach(it -> found.add(Fault.of(element, owner, it)));
          references.problems(element).forEach(it -> found.add(Fault.of(element, owner, it)));
        });
    found.addAll(SweepRules.problems(root));
    found.addAll(HistoryRules.ofProcesses(root));
    found.addAll(circles.problems(root));
    found.addAll(TimeRules.problems(root));
    found.addAll(CallRules.problems(root));
    return found;
  }

  /** What does not go together with what stands beside it. */
  private void together(FormRules forms) {
    var before = new ProcessesInForce(database, List.of());
    var processes = new ProcessesInForce(database, models.values());
    var variables = new ProcessVariables(processes, code, forms::find);
    VariableRules rules = new VariableRules(processes, variables);
    ReadVariables read = new ReadVariables(variables);
    models.forEach(
        (file, root) -> {
          root.elements("process").forEach(it -> unset(file, rules.problems(it)));
          unset(file, read.problems(root));
          unset(file, new StartRules(before, processes, code).problems(root));
        });
    List<Problem> circles = new CircleRules(processes).ofOthers(new CircleRules(before), processes);
    models.keySet().stream().findFirst().ifPresent(file -> unset(file, circles));
    each(
        TABLE,
        (file, found) -> {
          Element tables = problems.containsKey(file) ? null : XmlFile.root(content(file), found);
          if (tables != null) {
            unset(file, new AskedTables(processes).problems(tables));
          }
        });
  }

  private void unset(String file, List<Problem> found) {
    if (shipping) {
      found.forEach(it -> log.warn(IN_FORCE_ALL_THE_SAME, file, Fault.inWords(it)));
    } else {
      add(file, found);
    }
  }

  private boolean isTimescale(String key) {
    return known.timescales().contains(key) || register.get().knows(key);
  }

  private byte[] content(String file) {
    return deployment.getResource(file).getBytes();
  }

  private void add(String file, List<Problem> found) {
    if (!found.isEmpty()) {
      problems.computeIfAbsent(file, name -> new ArrayList<>()).addAll(found);
    }
  }
}
