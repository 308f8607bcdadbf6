package org.waymark.workspace.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.EmergencyAccess;
import org.waymark.casefile.EmergencyAccess.Opened;
import org.waymark.casefile.Outcome;
import org.waymark.security.AccountNames;

/** Records that were opened in an emergency, until a manager has looked. */
@Controller
@RequestMapping("/restricted/opened")
class OpenedPages {

  private final EmergencyAccess emergencies;
  private final AccountNames names;

  OpenedPages(EmergencyAccess emergencies, AccountNames names) {
    this.emergencies = emergencies;
    this.names = names;
  }

  @GetMapping
  String page(@RequestParam(defaultValue = "") String done, Model model) {
    emergencies
        .refusal()
        .ifPresent(
            reason -> {
              throw NoSuchPage.shut(reason);
            });
    List<Opened> waiting = emergencies.waiting();
    model.addAttribute("waiting", waiting);
    model.addAttribute("names", names.ofUsers(waiting.stream().map(Opened::userId).toList()));
    model.addAttribute("done", Done.words(done, ""));
    return "opened";
  }

  @PostMapping("/{id}/looked")
  String looked(@PathVariable UUID id) {
    Outcome outcome = emergencies.looked(id);
    if (outcome instanceof Outcome.NotAllowed refused) {
      throw NoSuchPage.refused(HttpStatus.FORBIDDEN, refused.reason());
    }
    if (outcome instanceof Outcome.Invalid) {
      throw NoSuchPage.refused(HttpStatus.CONFLICT, "Somebody else has looked at this already.");
    }
    return "redirect:/restricted/opened?done=looked";
  }
}
