package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.Restrictions;

/** Opens a record in an emergency, from the page that says why it is shut. */
@Controller
class EmergencyPages {

  private final Restrictions restrictions;
  private final CaseFileDoor door;
  private final PersonPages pages;

  EmergencyPages(Restrictions restrictions, CaseFileDoor door, PersonPages pages) {
    this.restrictions = restrictions;
    this.door = door;
    this.pages = pages;
  }

  @PostMapping("/people/{id}/emergency-access")
  String open(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse answer) {
    Outcome outcome = restrictions.openInEmergency(id, typed.get("reason"));
    if (outcome instanceof Outcome.Done) {
      return "redirect:/people/" + id + "?done=emergency#top";
    }
    if (outcome instanceof Outcome.NotAllowed refused) {
      throw NoSuchPage.shut(refused.reason());
    }
    Entered entered = Entered.refused("emergency", typed, ((Outcome.Invalid) outcome).problems());
    door.refusalToRead(id)
        .ifPresent(
            reason -> {
              throw NoSuchPage.notOpened(reason, id, entered);
            });
    pages.show(id, entered, false, model);
    answer.setStatus(HttpStatus.BAD_REQUEST.value());
    return "person";
  }
}
