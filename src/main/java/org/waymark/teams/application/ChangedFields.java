package org.waymark.teams.application;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.waymark.teams.KeptPerson;

/** Names the fields of a person that a change touches. */
final class ChangedFields {

  private ChangedFields() {}

  static Set<String> between(KeptPerson before, KeptPerson after) {
    Set<String> changed = new LinkedHashSet<>();
    differ(changed, "firstName", before.firstName(), after.firstName());
    differ(changed, "lastName", before.lastName(), after.lastName());
    differ(changed, "email", plain(before.email()), plain(after.email()));
    differ(changed, "team", before.team(), after.team());
    differ(changed, "roles", before.roles(), after.roles());
    differ(changed, "skills", before.skills(), after.skills());
    differ(changed, "workingDays", before.workingDays(), after.workingDays());
    differ(changed, "caseloadLimit", before.caseloadLimit(), after.caseloadLimit());
    differ(changed, "newlyQualified", before.newlyQualified(), after.newlyQualified());
    differ(changed, "id", before.signsIn(), after.signsIn());
    return changed;
  }

  private static String plain(String email) {
    return email == null ? "" : email;
  }

  private static void differ(Set<String> changed, String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(field);
    }
  }
}
