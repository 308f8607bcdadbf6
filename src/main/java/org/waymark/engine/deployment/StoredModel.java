package org.waymark.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.Problem;
import org.waymark.engine.incidents.ServiceIncident;
import org.waymark.engine.incidents.ServiceNotice;
import org.waymark.security.Roles;

/** A model or table as it is stored, and the incident that tells what is wrong with it. */
record StoredModel(String id, String key, int version, byte[] content) {

  ServiceIncident refused(String definition, String element, List<? extends Problem> faults) {
    return incident(
        ServiceNotice.EXPRESSION_REFUSED, "refused when it runs", definition, element, faults);
  }

  ServiceIncident endless(Problem fault) {
    String element = fault.getMainElementId();
    return incident(
        ServiceNotice.GOES_ROUND_FOR_EVER,
        "stopped when it goes round",
        id,
        element,
        List.of(fault));
  }

  private ServiceIncident incident(
      ServiceNotice kind,
      String happens,
      String definition,
      String element,
      List<? extends Problem> faults) {
    String message =
        "%s, version %d, %s. It is %s; cases and tasks stay. Deploy a corrected version."
            .formatted(
                key,
                version,
                faults.stream().map(Fault::inWords).collect(Collectors.joining("; ")),
                happens);
    return new ServiceIncident(
        kind,
        definition,
        element,
        id + "/" + element,
        null,
        message,
        Map.of("process", key, "element", element),
        List.of(Roles.ADMINISTRATORS, Roles.PROCESS_OWNERS));
  }
}
