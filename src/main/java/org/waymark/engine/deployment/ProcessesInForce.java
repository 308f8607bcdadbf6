package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.deployment.ModelProcess.Call;

/**
 * The processes as they will be once a deployment stands: its own, and the latest of all others.
 */
final class ProcessesInForce {

  private static final String LATEST =
      """
      select file.bytes_
        from act_re_procdef process
        join act_ge_bytearray file on file.deployment_id_ = process.deployment_id_
                                  and file.name_ = process.resource_name_
       where process.version_ = (select max(version_) from act_re_procdef other
                                  where other.key_ = process.key_)
      """;

  private final Map<String, ModelProcess> byId = new HashMap<>();
  private final Map<String, Element> files = new HashMap<>();
  private final Set<String> fresh = new HashSet<>();

  /** Reads what is deployed, and puts the files of the deployment at hand over it. */
  ProcessesInForce(JdbcClient database, Collection<Element> files) {
    database.sql(LATEST).query(byte[].class).list().stream()
        .map(file -> XmlFile.root(file, new ArrayList<>()))
        .forEach(this::add);
    lay(files);
  }

  private ProcessesInForce(ProcessesInForce others, Element file) {
    byId.putAll(others.byId);
    files.putAll(others.files);
    lay(List.of(file));
  }

  /** The same with another file over it. */
  ProcessesInForce with(Element file) {
    return new ProcessesInForce(this, file);
  }

  private void lay(Collection<Element> files) {
    files.forEach(this::add);
    files.stream()
        .flatMap(file -> file.elements("process").stream())
        .forEach(process -> fresh.add(process.attribute("id")));
  }

  private void add(Element file) {
    if (file != null) {
      file.elements("process").stream()
          .map(ModelProcess::of)
          .filter(process -> process.id() != null)
          .forEach(
              process -> {
                byId.put(process.id(), process);
                files.put(process.id(), file);
              });
    }
  }

  Optional<ModelProcess> find(String process) {
    return Optional.ofNullable(byId.get(process));
  }

  /** The file of each process, by the process. */
  Map<String, Element> files() {
    return files;
  }

  /** Whether it comes with the deployment at hand. */
  boolean isFresh(String process) {
    return fresh.contains(process);
  }

  /** All tasks that ask a table. */
  List<Element> asking(String table) {
    return byId.values().stream()
        .flatMap(process -> process.elements().stream())
        .filter(element -> element.getTagName().equals("businessRuleTask"))
        .filter(task -> table != null && table.equals(ModelProcess.camunda(task, "decisionRef")))
        .toList();
  }

  /** All places that call a process. */
  List<Call> callsOf(String process) {
    return byId.values().stream()
        .flatMap(caller -> caller.calls().stream())
        .filter(call -> process != null && process.equals(call.called()))
        .toList();
  }
}
