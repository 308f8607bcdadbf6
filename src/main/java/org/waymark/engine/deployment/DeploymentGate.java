package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.expressions.ProcessBeans;
import org.waymark.timescales.TimescaleRegister;

/**
 * The gate that every deployment passes, ours at the start and process owners' from Modeler. It
 * refuses what a model, table or form may not do or names in vain, and says all of it at once.
 */
public final class DeploymentGate implements Deployer {

  private static final Logger log = LoggerFactory.getLogger(DeploymentGate.class);
  private static final String IN_FORCE_ALL_THE_SAME =
      "{} does not go together with a model or form that a process owner deployed, or that waits,"
          + " and is deployed all the same: {}";

  private static final String NOT_READ =
      "Nothing reads this file. A deployment holds models (.bpmn), tables (.dmn) and forms (.form),"
          + " with these endings in small letters";

  private static final Predicate<String> MODEL = endsIn(".bpmn", ".bpmn20.xml");
  private static final Predicate<String> TABLE = endsIn(".dmn", ".dmn11.xml");
  private static final Predicate<String> FORM = endsIn(".form");
  private static final Predicate<String> READ = MODEL.or(TABLE).or(FORM);

  // Of the thread that deploys, so that no deployment that comes in from outside can say it.
  private final ThreadLocal<Boolean> shipping = ThreadLocal.withInitial(() -> false);
  private final ProcessBeans beans;
  private final SetByCode code;
  private final Supplier<JdbcClient> database;
  private final Supplier<TimescaleRegister> register;

  public DeploymentGate(
      SetByCode code, Supplier<JdbcClient> database, Supplier<TimescaleRegister> register) {
    this.beans = code.beans();
    this.code = code;
    this.database = database;
    this.register = register;
  }

  private static Predicate<String> endsIn(String... endings) {
    return file -> Stream.of(endings).anyMatch(file::endsWith);
  }

  /**
   * Deploys what is shipped. Beside the models of process owners a shipped one may count from what
   * nothing sets any longer: that is logged, since a service that does not start helps nobody.
   */
  Deployment shipped(Supplier<Deployment> deploying) {
    shipping.set(true);
    try {
      return deploying.get();
    } finally {
      shipping.remove();
    }
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    // A stored file was checked when it came in, and must not stop a restart.
    if (deployment.isNew()) {
      Map<String, List<Problem>> problems = new Check(deployment).all();
      if (!problems.isEmpty()) {
        throw new RefusedDeployment(problems);
      }
    }
  }

  /** One deployment: forms and tables first, so that models may name them. */
  private final class Check {

    private final DeploymentEntity deployment;
    private final KnownNames known = KnownNames.deployed(database.get());
    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();
    private final Map<String, Element> models = new LinkedHashMap<>();
    private final TableOutputs tables = new TableOutputs(database.get());
    private final SameKeys keys = new SameKeys(database.get());

    Check(DeploymentEntity deployment) {
      this.deployment = deployment;
    }

    Map<String, List<Problem>> all() {
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
      names();
      FormRules forms = new FormRules(new OpenForms(database.get()), beans.packages().keySet());
      DecisionRules decisions = new DecisionRules(register, tables, beans.packages().keySet());
      // Models are read before tables, which may name them, and checked after.
      each(MODEL, this::read);
      each(FORM, (file, found) -> forms.check(file, content(file), known, keys, found));
      each(TABLE, (file, found) -> decisions.check(file, content(file), known, keys, found));
      models.forEach(this::asDrawn);
      // Every further rule finds its way by what is missing there.
      models.keySet().removeIf(file -> !WholeFile.problems(models.get(file)).isEmpty());
      models.forEach((file, root) -> add(file, model(root)));
      TrialParse trial = new TrialParse(deployment);
      models.forEach(
          (file, root) ->
              add(
                  file,
                  trial.problems(
                      file, content(file), root, problems.getOrDefault(file, List.of()))));
      variables(forms);
      return problems;
    }

    private void names() {
      List<String> tooLong = new ArrayList<>();
      if (deployment.getName() != null) {
        Room.measure("The deployment's name", deployment.getName(), Room.NAME, tooLong);
      }
      if (deployment.getSource() != null) {
        Room.measure("The deployment's source", deployment.getSource(), Room.NAME, tooLong);
      }
      deployment
          .getResources()
          .keySet()
          .forEach(file -> Room.measure("A file's name", file, Room.NAME, tooLong));
      tooLong.forEach(it -> add("deployment", List.of(new Fault(it))));
    }

    private void asDrawn(String file, Element root) {
      Set<String> deployed =
          models.values().stream()
              .flatMap(model -> model.elements("process").stream())
              .map(process -> process.attribute("id", ""))
              .collect(Collectors.toSet());
      add(file, WholeFile.problems(root));
      add(file, Unfinished.problems(root));
      add(file, Room.problems(root));
      add(file, keys.ofModel(file, root, deployed));
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

    private List<Problem> model(Element root) {
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
      found.addAll(CircleRules.problems(root));
      found.addAll(TimeRules.problems(root));
      return found;
    }

    private void variables(FormRules forms) {
      var processes = new ProcessesInForce(database.get(), models.values());
      var variables = new ProcessVariables(processes, code, forms::find);
      VariableRules rules = new VariableRules(processes, variables);
      ReadVariables read = new ReadVariables(variables);
      models.forEach(
          (file, root) -> {
            root.elements("process").forEach(it -> unset(file, rules.problems(it)));
            unset(file, read.problems(root));
          });
    }

    private void unset(String file, List<Problem> found) {
      if (shipping.get()) {
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
}
