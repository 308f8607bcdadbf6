package org.waymark.teams.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.security.Accounts;
import org.waymark.security.CurrentUser;
import org.waymark.security.Roles;
import org.waymark.teams.KeepResult;
import org.waymark.teams.KeepResult.Kept;
import org.waymark.teams.KeepResult.Refused;
import org.waymark.teams.KeepTeams;
import org.waymark.teams.KeptTeam;
import org.waymark.teams.Skills;
import org.waymark.teams.TeamKept;
import org.waymark.teams.domain.Keeper;
import org.waymark.teams.domain.Postcodes;
import org.waymark.teams.domain.TypedList;
import org.waymark.teams.persistence.KeepingStore;

/** Teams as administrators make and change them; their groups follow. */
@Service
@Transactional
class KeepingTeams implements KeepTeams {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern SKILL = Pattern.compile("[\\p{L}\\p{N}-]{2,40}");

  /** What the system is called, and an address that is not a team's. */
  private static final Set<String> RESERVED = Set.of(CurrentUser.SYSTEM, "people");

  private final KeepingStore store;
  private final Accounts accounts;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepingTeams(
      KeepingStore store,
      Accounts accounts,
      CurrentUser user,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.events = events;
    this.user = user;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean mayKeepAny() {
    return keeper().keepsAnybody();
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean mayKeepTeams() {
    return keeper().keepsAll();
  }

  @Override
  @Transactional(readOnly = true)
  public List<KeptTeam> mine() {
    return store.teams().stream().filter(team -> keeper().keepsPeopleOf(team.id())).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<KeptTeam> named(String idOrName) {
    String wanted = idOrName.strip();
    List<KeptTeam> all = store.teams();
    return all.stream()
        .filter(team -> team.id().equals(wanted))
        .findFirst()
        .or(() -> all.stream().filter(it -> it.name().equalsIgnoreCase(wanted)).findFirst());
  }

  @Override
  public KeepResult keep(String typedId, Map<String, String> typed) {
    if (!mayKeepTeams()) {
      return Refused.because("Only administrators make and change teams.");
    }
    store.lock();
    Found found = new Found(typed);
    Optional<KeptTeam> before = before(typedId, found);
    KeptTeam after = read(typedId, before, found);
    return found.isSound() ? kept(before, after) : new Refused(found.faults());
  }

  private Optional<KeptTeam> before(String typedId, Found found) {
    return typedId.isBlank() ? named(found.text("name")) : named(typedId);
  }

  private KeptTeam read(String typedId, Optional<KeptTeam> before, Found found) {
    String name = found.has("name") ? found.text("name") : before.map(KeptTeam::name).orElse("");
    if (name.length() < 2) {
      found.fault("name", "is missing, for example Team North");
    }
    String id = before.map(KeptTeam::id).orElseGet(() -> newId(typedId, name, found));
    if (store.teams().stream()
        .anyMatch(other -> !other.id().equals(id) && other.name().equalsIgnoreCase(name))) {
      found.fault("name", "is another team's already: choose a name of its own");
    }
    return new KeptTeam(
        id,
        name,
        found.has("areas") ? areas(id, found) : before.map(KeptTeam::areas).orElse(List.of()),
        found.has("specialities")
            ? specialities(found)
            : before.map(KeptTeam::specialities).orElse(List.of()),
        found.has("roles")
            ? roles(id, found)
            : before.map(KeptTeam::roles).orElse(List.copyOf(new TreeSet<>(Roles.IN_TEAMS))));
  }

  private String newId(String typedId, String name, Found found) {
    String id = TypedList.code(typedId.isBlank() ? name : typedId);
    if (!ID.matcher(id).matches()) {
      found.fault(
          "name", "must be of letters and digits, 2 to 40 of them, and begin with a letter");
    } else if (Roles.ALL.contains(id) || accounts.exists(id) || RESERVED.contains(id)) {
      found.fault("name", "is the name of a role or of somebody: choose another");
    }
    return id;
  }

  private List<String> areas(String id, Found found) {
    Set<String> areas = new TreeSet<>();
    for (String one : TypedList.of(found.list("areas"))) {
      Optional<String> district = Postcodes.district(one);
      if (district.isEmpty()) {
        found.fault(
            "areas", "must be first halves of postcodes with commas between, like WM1, WM2");
        break;
      }
      areas.add(district.get());
    }
    store.teams().stream()
        .filter(other -> !other.id().equals(id))
        .forEach(
            other ->
                other.areas().stream()
                    .filter(areas::contains)
                    .forEach(
                        taken ->
                            found.fault(
                                "areas",
                                "cannot hold %s, which %s serves: take it away there first"
                                    .formatted(taken, other.name()))));
    return List.copyOf(areas);
  }

  private static List<String> specialities(Found found) {
    Set<String> codes = Skills.codes(found.list("specialities"));
    if (!codes.stream().allMatch(code -> SKILL.matcher(code).matches())) {
      found.fault("specialities", "must be words with commas between, each of 2 to 40 letters");
    }
    return List.copyOf(codes);
  }

  private List<String> roles(String id, Found found) {
    List<String> codes = TypedList.codes(found.list("roles"));
    if (codes.isEmpty() || !Roles.IN_TEAMS.containsAll(codes)) {
      found.fault("roles", "must be some of: " + String.join(", ", Roles.IN_TEAMS));
    }
    List<String> missing = new ArrayList<>(store.rolesInUse(id));
    missing.retainAll(Roles.IN_TEAMS);
    missing.removeAll(codes);
    if (!missing.isEmpty()) {
      found.fault(
          "roles", "must keep those that people of the team have: " + String.join(", ", missing));
    }
    return codes.stream().sorted().toList();
  }

  private KeepResult kept(Optional<KeptTeam> before, KeptTeam after) {
    Set<String> changed = before.map(team -> differences(team, after)).orElse(Set.of());
    if (before.isPresent() && changed.isEmpty()) {
      return new Kept(after.id(), false, changed, null);
    }
    store.put(after);
    accounts.createTeam(after.id(), after.name());
    accounts.renameTeam(after.id(), after.name());
    store.append(
        before.isPresent() ? "TEAM_CHANGED" : "TEAM_MADE",
        after.id(),
        changed,
        user.id(),
        clock.instant());
    events.publishEvent(new TeamKept(after.id()));
    return new Kept(after.id(), before.isEmpty(), changed, null);
  }

  private static Set<String> differences(KeptTeam before, KeptTeam after) {
    Set<String> changed = new LinkedHashSet<>();
    differ(changed, "name", before.name(), after.name());
    differ(changed, "areas", before.areas(), after.areas());
    differ(changed, "specialities", before.specialities(), after.specialities());
    differ(changed, "roles", before.roles(), after.roles());
    return changed;
  }

  private static void differ(Set<String> changed, String field, Object before, Object after) {
    if (!before.equals(after)) {
      changed.add(field);
    }
  }

  private Keeper keeper() {
    return new Keeper(user.groups());
  }
}
