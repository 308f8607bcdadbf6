package org.waymark.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.EmergencyAccess;

/** Records that were opened in an emergency, until a manager has looked. */
@RestController
@RequestMapping("/api/restrictions/opened")
class EmergencyController {

  private final Reader reader;
  private final EmergencyAccess emergencies;

  EmergencyController(Reader reader, EmergencyAccess emergencies) {
    this.reader = reader;
    this.emergencies = emergencies;
  }

  @GetMapping
  List<EmergencyAccess.Opened> waiting() {
    reader.mustManage();
    return emergencies.waiting();
  }

  @PostMapping("/{id}/looked")
  Map<String, UUID> looked(@PathVariable UUID id) {
    reader.mustManage();
    return Map.of("id", Refusal.unlessDone(emergencies.looked(id)));
  }
}
