package org.waymark.teams.domain;

import java.util.Optional;
import java.util.TreeSet;
import org.waymark.teams.Skills;

/** Every skill that the case needs must be there. */
public class HasTheSkills implements AllocationPolicy {

  @Override
  public Optional<String> refusal(Worker worker, CaseNeeds needs) {
    TreeSet<String> missing = new TreeSet<>(needs.skills());
    missing.removeAll(worker.skills());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("lacks the skill " + Skills.words(missing));
  }
}
