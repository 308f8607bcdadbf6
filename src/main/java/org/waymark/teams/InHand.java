package org.waymark.teams;

import java.util.List;
import java.util.UUID;
import org.waymark.teams.HeldTasks.HeldTask;

/**
 * What somebody has in hand and must hand on before they leave.
 *
 * @param cases references of the cases that are allocated to them
 * @param restricted how many restricted records name them
 * @param records those of them that the asking user may put right
 */
public record InHand(List<String> cases, List<HeldTask> tasks, int restricted, List<UUID> records) {

  public boolean isNothing() {
    return cases.isEmpty() && tasks.isEmpty() && restricted == 0;
  }
}
