package org.waymark.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"practitioners", "senior-practitioners", "team-south.practitioners", "brokers"})
  void those_who_work_with_people_may_open_the_case_file(String group) {
    assertThat(ReaderPolicy.refusal(Set.of(group, "team-north"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"providers", "process-owners", "administrators", "team-north"})
  void others_may_not(String group) {
    assertThat(ReaderPolicy.refusal(Set.of(group))).isPresent();
  }

  @Test
  void only_managers_set_restrictions() {
    assertThat(refusalToSet("practitioners")).isPresent();
    assertThat(refusalToSet("team-managers")).isEmpty();
    assertThat(refusalToSet("service-managers")).isEmpty();
    assertThat(refusalToSet("team-north.team-managers")).isEmpty();
  }

  @Test
  void a_team_manager_restricts_the_people_of_their_own_team() {
    var north = Set.of("team-north", "team-north.practitioners");
    for (var groups :
        List.of(
            Set.of("team-managers", "team-north"),
            Set.of("team-north.team-managers"),
            Set.of("service-managers"))) {
      assertThat(RestrictionPolicy.refusalToSet(groups, north)).isEmpty();
    }
    var south = Set.of("team-managers", "team-south", "team-south.team-managers");
    assertThat(RestrictionPolicy.refusalToSet(south, north)).isPresent();
  }

  private static Optional<String> refusalToSet(String group) {
    return RestrictionPolicy.refusalToSet(Set.of(group), Set.of());
  }

  @Test
  void a_team_manager_changes_only_restrictions_that_name_him() {
    assertThat(RestrictionPolicy.refusalToChange(Set.of("team-managers"), false)).isPresent();
    assertThat(RestrictionPolicy.refusalToChange(Set.of("team-managers"), true)).isEmpty();
    assertThat(RestrictionPolicy.refusalToChange(Set.of("service-managers"), false)).isEmpty();
    assertThat(RestrictionPolicy.refusalToChange(Set.of("practitioners"), true)).isPresent();
  }

  @Test
  void references_are_told_from_other_words() {
    assertThat(CaseKind.REF.reference(2026, 1)).isEqualTo("REF-2026-000001");
    assertThat(CaseKind.isReference("D2A-2026-1234567")).isTrue();
    assertThat(CaseKind.isReference("XYZ-2026-000001")).isFalse();
    assertThat(CaseKind.isReference("REF-2026-1")).isFalse();
  }
}
