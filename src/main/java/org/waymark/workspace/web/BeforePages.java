package org.waymark.workspace.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonHistory;
import org.waymark.casefile.PersonHistory.Changed;
import org.waymark.casefile.PersonView;
import org.waymark.security.AccountNames;

/** What somebody's record said before, with who changed it when and why. */
@Controller
class BeforePages {

  private final People people;
  private final PersonHistory history;
  private final AccountNames names;

  BeforePages(People people, PersonHistory history, AccountNames names) {
    this.people = people;
    this.history = history;
    this.names = names;
  }

  @GetMapping("/people/{id}/before")
  String before(@PathVariable UUID id, Model model) {
    PersonView person =
        people.read(id, "corrections-page").orElseThrow(() -> NoSuchPage.of("person"));
    if (person.restricted()) {
      throw NoSuchPage.restricted();
    }
    List<Changed> changes = history.of(person.id());
    model.addAttribute("person", person);
    model.addAttribute("changes", changes);
    model.addAttribute("names", names.ofUsers(changes.stream().map(Changed::by).toList()));
    return "before";
  }
}
