package org.waymark.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * A deployment that is refused as a whole. Modeler shows the message alone, so it holds everything;
 * the reports hold the same by file.
 */
final class RefusedDeployment extends ParseException {

  RefusedDeployment(Map<String, List<Problem>> byFile) {
    super(message(byFile), "", List.of(), List.of());
    List<ResourceReport> reports = new ArrayList<>();
    byFile.forEach((file, faults) -> reports.add(new ResourceReportImpl(file, faults, List.of())));
    resorceReports = reports;
  }

  private static String message(Map<String, List<Problem>> byFile) {
    return byFile.entrySet().stream()
        .flatMap(file -> file.getValue().stream().map(p -> file.getKey() + ": " + Fault.inWords(p)))
        .distinct()
        .collect(Collectors.joining("\n", "Nothing was deployed:\n", ""));
  }
}
