package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.engine.access.ActingAs;
import org.waymark.engine.expressions.ProcessBeans;
import org.waymark.engine.incidents.ServiceIncident;
import org.waymark.engine.incidents.ServiceIncidents;
import org.waymark.engine.incidents.ServiceNotice;
import org.waymark.escalation.Sweeps;

/**
 * Looks again at models that were stored when the gate refused less: the newest of each process,
 * and those with open cases. Such a model keeps its cases and tasks. The engine refuses the
 * expression when it runs, and an incident says beforehand which one, to those who can change it.
 */
@Component
public class StoredModels {

  private static final String IN_USE =
      """
      select process.id_ as id, process.key_ as key, process.version_ as version,
             file.bytes_ as content
        from act_re_procdef process
        join act_ge_bytearray file on file.deployment_id_ = process.deployment_id_
                                  and file.name_ = process.resource_name_
       where process.version_ = (select max(version_) from act_re_procdef other
                                  where other.key_ = process.key_)
          or exists (select 1 from act_ru_execution open where open.proc_def_id_ = process.id_)
      """;

  private static final String TABLES =
      """
      select decision.id_ as id, decision.key_ as key, decision.version_ as version,
             file.bytes_ as content
        from act_re_decision_def decision
        join act_ge_bytearray file on file.deployment_id_ = decision.deployment_id_
                                  and file.name_ = decision.resource_name_
       where decision.version_ = (select max(version_) from act_re_decision_def other
                                   where other.key_ = decision.key_)
      """;

  /** Where Cockpit shows what is about no process: at the one that watches over all. */
  private static final String WATCH =
      """
      select id_ from act_re_procdef where key_ = :watch order by version_ desc limit 1
      """;

  private final JdbcClient database;
  private final Set<String> beans;
  private final ModelRules rules;
  private final ServiceIncidents incidents;
  private final IdentityService identity;

  StoredModels(
      JdbcClient database,
      ProcessBeans beans,
      ServiceIncidents incidents,
      IdentityService identity) {
    this.database = database;
    this.beans = beans.packages().keySet();
    this.rules = new ModelRules(this.beans, beans.taskTypes(), new TableOutputs(database)::of);
    this.incidents = incidents;
    this.identity = identity;
  }

  /** At the start, once everything is there. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void checkAtStart() {
    ActingAs.system(identity, this::check);
    // What the last deployment left undone was done by the start.
    incidents.settleAllBut(ServiceNotice.DEPLOYMENT_NOT_FOLLOWED, Set.of());
  }

  /** Raises what is new, and settles what stands no longer. */
  @Transactional
  public void check() {
    List<StoredModel> models = stored(IN_USE).toList();
    raise(
        ServiceNotice.EXPRESSION_REFUSED,
        Stream.concat(
                models.stream().flatMap(model -> refused(model).stream()),
                stored(TABLES).flatMap(table -> refusedTable(table).stream()))
            .toList());
    raise(ServiceNotice.GOES_ROUND_FOR_EVER, endless(models));
  }

  private void raise(ServiceNotice kind, List<ServiceIncident> found) {
    found.forEach(incidents::raise);
    incidents.settleAllBut(
        kind, new TreeSet<>(found.stream().map(ServiceIncident::subject).toList()));
  }

  private List<ServiceIncident> endless(List<StoredModel> models) {
    ProcessesInForce inForce = new ProcessesInForce(database, List.of());
    CircleRules circles = new CircleRules(inForce);
    Map<String, Integer> newest =
        models.stream()
            .collect(
                Collectors.toMap(
                    StoredModel::key, StoredModel::version, (one, other) -> Math.max(one, other)));
    List<ServiceIncident> found = new ArrayList<>();
    for (StoredModel model : models) {
      Element file = XmlFile.root(model.content(), new ArrayList<>());
      boolean isInForce = newest.get(model.key()) == model.version();
      CircleRules rules = isInForce ? circles : new CircleRules(inForce.with(file));
      List<Element> others =
          file.elements("process").stream()
              .filter(part -> isOfAnotherProcess(part, model.key()))
              .toList();
      rules.problems(file, others).stream().map(model::endless).forEach(found::add);
    }
    return found;
  }

  private Stream<StoredModel> stored(String query) {
    return database.sql(query).query(StoredModel.class).list().stream();
  }

  private Optional<ServiceIncident> refusedTable(StoredModel stored) {
    Element file = XmlFile.root(stored.content(), new ArrayList<>());
    List<Problem> faults = file == null ? List.of() : DecisionRules.running(file, beans);
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(stored.refused(watch(), stored.key(), faults));
  }

  private String watch() {
    return database
        .sql(WATCH)
        .param("watch", Sweeps.PROCESS)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private List<ServiceIncident> refused(StoredModel stored) {
    Map<String, List<Fault>> faults = new LinkedHashMap<>();
    Element file = XmlFile.root(stored.content(), new ArrayList<>());
    file.elements().stream()
        .filter(part -> !isOfAnotherProcess(part, stored.key()))
        .forEach(part -> Owned.each(part, (element, owner) -> collect(element, owner, faults)));
    return faults.entrySet().stream()
        .map(fault -> stored.refused(stored.id(), fault.getKey(), fault.getValue()))
        .toList();
  }

  private static boolean isOfAnotherProcess(Element part, String key) {
    return part.getTagName().equals("process") && !key.equals(part.attribute("id"));
  }

  private void collect(Element element, Element owner, Map<String, List<Fault>> faults) {
    for (String problem : rules.running(element, owner)) {
      faults
          .computeIfAbsent(String.valueOf(owner.attribute("id")), id -> new ArrayList<>())
          .add(Fault.of(element, owner, problem));
    }
  }
}
