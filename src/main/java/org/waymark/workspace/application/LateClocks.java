package org.waymark.workspace.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.escalation.BreachReasons;
import org.waymark.escalation.BreachReasons.Given;
import org.waymark.escalation.ClockView;
import org.waymark.security.AccountNames;
import org.waymark.workspace.application.Counted.Late;

/** Why clocks of a case were late, and who is asked, by name. */
@Component
class LateClocks {

  private final BreachReasons reasons;
  private final AccountNames names;

  LateClocks(BreachReasons reasons, AccountNames names) {
    this.reasons = reasons;
    this.names = names;
  }

  /** Those of which a reason is asked or was given, by clock. */
  Map<UUID, Late> of(String reference, List<ClockView> clocks) {
    Map<UUID, BreachReasons.Late> late =
        reasons.of(reference).stream()
            .collect(Collectors.toMap(BreachReasons.Late::clock, Function.identity()));
    Map<String, String> groups =
        names.ofGroups(late.values().stream().flatMap(one -> one.askedOf().stream()).toList());
    Map<String, String> users =
        names.ofUsers(
            late.values().stream()
                .flatMap(one -> Stream.ofNullable(one.given()).map(Given::by))
                .toList());
    Map<UUID, Late> all = new HashMap<>();
    clocks.stream()
        .filter(one -> one.breachReason() != null || late.containsKey(one.id()))
        .forEach(one -> all.put(one.id(), late(one, late.get(one.id()), groups, users)));
    return all;
  }

  private static Late late(
      ClockView clock,
      BreachReasons.Late late,
      Map<String, String> groups,
      Map<String, String> users) {
    boolean asked = late != null && late.asked();
    Optional<Given> given = Optional.ofNullable(late).map(BreachReasons.Late::given);
    return new Late(
        asked ? late.askedOf().stream().map(groups::get).toList() : List.of(),
        asked && late.mayGive(),
        clock.breachReason(),
        given.map(Given::at).orElse(null),
        given.map(one -> users.get(one.by())).orElse(null));
  }
}
