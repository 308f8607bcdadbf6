package org.waymark.teams.application;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.waymark.security.Roles;
import org.waymark.teams.KeptPerson;
import org.waymark.teams.KeptTeam;
import org.waymark.teams.Skills;
import org.waymark.teams.domain.Keeper;
import org.waymark.teams.domain.TypedList;

/**
 * Reads somebody out of what was typed, over what stands on record, and finds everything wrong.
 *
 * @param teams all teams there are
 */
record ReadPerson(Found found, Keeper keeper, List<KeptTeam> teams) {

  private static final int MOST_POINTS = 200;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}");
  private static final Pattern SKILL = Pattern.compile("[\\p{L}\\p{N}-]{2,40}");
  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
  private static final Set<String> NO = Set.of("no", "n", "false", "0", "");

  KeptPerson over(String id, Optional<KeptPerson> before) {
    Optional<KeptTeam> team = team(before);
    return new KeptPerson(
        id,
        name("firstName", before.map(KeptPerson::firstName), "Sarah"),
        name("lastName", before.map(KeptPerson::lastName), "Jones"),
        email(before.map(KeptPerson::email)),
        team.map(KeptTeam::id).orElse(null),
        roles(before, team),
        skills(before),
        days(before),
        limit(before, team),
        before.map(KeptPerson::caseload).orElse(0),
        newlyQualified(before),
        true,
        before.filter(KeptPerson::signsIn).map(KeptPerson::lastDay).orElse(null));
  }

  private String name(String field, Optional<String> before, String example) {
    String name = found.has(field) ? found.text(field) : before.orElse("");
    if (name.isEmpty()) {
      found.fault(field, "is missing, for example " + example);
    }
    return name;
  }

  private String email(Optional<String> before) {
    String email = found.has("email") ? found.text("email") : before.orElse("");
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      found.fault("email", "must be one address, like sarah.jones@council.gov.uk");
    }
    return email.isEmpty() ? null : email;
  }

  private Optional<KeptTeam> team(Optional<KeptPerson> before) {
    String had = before.map(KeptPerson::team).orElse(null);
    String typed = found.has("team") ? found.text("team") : had == null ? "" : had;
    if (typed.isEmpty()) {
      if (had != null) {
        found.fault("team", "is missing: somebody of a team needs one until they leave");
      } else if (!keeper.keepsAll()) {
        found.fault("team", "is missing: name a team that you manage");
      }
      return Optional.empty();
    }
    Optional<KeptTeam> team =
        teams.stream()
            .filter(one -> one.id().equals(typed) || one.name().equalsIgnoreCase(typed))
            .findFirst();
    if (team.isEmpty()) {
      found.fault("team", "is none that there is: write the name of a team as it stands on Teams");
    } else if (!keeper.keepsPeopleOf(team.get().id())) {
      found.fault("team", "is not yours: its own managers or an administrator add people to it");
    }
    return team;
  }

  private Set<String> roles(Optional<KeptPerson> before, Optional<KeptTeam> team) {
    Set<String> had = before.map(KeptPerson::roles).orElse(Set.of());
    if (!found.has("roles")) {
      checkRoles(had, team);
      return had;
    }
    Set<String> roles = new TreeSet<>(TypedList.codes(found.list("roles")));
    if (!keeper.keepsAll()) {
      if (roles.stream().anyMatch(role -> isServiceWide(role) && !had.contains(role))) {
        found.fault(
            "roles",
            "may be roles within a team only: an administrator gives those of the whole service");
      }
      had.stream().filter(ReadPerson::isServiceWide).forEach(roles::add);
    }
    checkRoles(roles, team);
    return roles;
  }

  static boolean isServiceWide(String role) {
    return Roles.ALL.contains(role) && !Roles.IN_TEAMS.contains(role);
  }

  private void checkRoles(Set<String> roles, Optional<KeptTeam> team) {
    if (roles.isEmpty()) {
      found.fault("roles", "are missing: give at least one");
      return;
    }
    if (!Roles.ALL.containsAll(roles)) {
      found.fault("roles", "must be some of: " + String.join(", ", Roles.ALL));
      return;
    }
    Set<String> inTeam = new LinkedHashSet<>(roles);
    inTeam.retainAll(Roles.IN_TEAMS);
    if (team.isEmpty() && !inTeam.isEmpty() && found.text("team").isEmpty()) {
      found.fault("team", "is missing: " + String.join(", ", inTeam) + " work in a team");
    }
    team.filter(one -> !one.roles().containsAll(inTeam))
        .ifPresent(
            one ->
                found.fault(
                    "roles",
                    "must be some that %s has: %s"
                        .formatted(one.name(), String.join(", ", one.roles()))));
  }

  private Set<String> skills(Optional<KeptPerson> before) {
    if (!found.has("skills")) {
      return before.map(KeptPerson::skills).orElse(Set.of());
    }
    Set<String> codes = Skills.codes(found.list("skills"));
    if (!codes.stream().allMatch(code -> SKILL.matcher(code).matches())) {
      found.fault("skills", "must be words with commas between, each of 2 to 40 letters");
    }
    return codes;
  }

  private Set<DayOfWeek> days(Optional<KeptPerson> before) {
    if (!found.has("workingDays")) {
      return before
          .map(KeptPerson::workingDays)
          .orElse(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }
    Optional<Set<DayOfWeek>> days =
        TypedList.days(found.list("workingDays")).filter(some -> !some.isEmpty());
    if (days.isEmpty()) {
      found.fault(
          "workingDays", "must be days of the week, like Mon, Tue, Thu or Monday to Friday");
    }
    return days.orElse(Set.of());
  }

  private int limit(Optional<KeptPerson> before, Optional<KeptTeam> team) {
    String typed =
        found.has("caseloadLimit")
            ? found.text("caseloadLimit")
            : before.map(one -> String.valueOf(one.caseloadLimit())).orElse("");
    if (typed.isEmpty() && team.isEmpty()) {
      return 0;
    }
    if (!NUMBER.matcher(typed).matches() || Integer.parseInt(typed) > MOST_POINTS) {
      found.fault(
          "caseloadLimit",
          "must be points from 0 to %d; 0 for somebody who holds no cases".formatted(MOST_POINTS));
      return 0;
    }
    return Integer.parseInt(typed);
  }

  private boolean newlyQualified(Optional<KeptPerson> before) {
    if (!found.has("newlyQualified")) {
      return before.map(KeptPerson::newlyQualified).orElse(false);
    }
    String typed = found.text("newlyQualified").toLowerCase(Locale.UK);
    if (!YES.contains(typed) && !NO.contains(typed)) {
      found.fault("newlyQualified", "must be yes or no");
    }
    return YES.contains(typed);
  }
}
