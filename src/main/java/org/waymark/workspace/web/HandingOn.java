package org.waymark.workspace.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.teams.InHand;
import org.waymark.teams.KeepPeople;
import org.waymark.teams.KeptPerson;

/** Leavers who still have something in their hands, or left it behind. */
@Component("handingOn")
public class HandingOn {

  private final KeepPeople people;

  HandingOn(KeepPeople people) {
    this.people = people;
  }

  /** Those of some people who leave or have left, with what has to be handed on. */
  List<Leaver> among(List<KeptPerson> some) {
    return some.stream()
        .filter(one -> one.lastDay() != null)
        .map(one -> new Leaver(one, people.inHand(one.id()).orElseThrow()))
        .filter(one -> !one.inHand().isNothing())
        .toList();
  }

  /** What somebody has in hand, in words. */
  public String words(InHand inHand) {
    List<String> parts = new ArrayList<>();
    add(parts, inHand.cases().size(), "1 case", " cases");
    add(parts, inHand.tasks().size(), "1 task", " tasks");
    add(
        parts,
        inHand.restricted(),
        "1 restricted record that names them",
        " restricted records that name them");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int number, String one, String several) {
    if (number > 0) {
      parts.add(number == 1 ? one : number + several);
    }
  }

  /** Somebody who leaves or has left. */
  public record Leaver(KeptPerson person, InHand inHand) {}
}
