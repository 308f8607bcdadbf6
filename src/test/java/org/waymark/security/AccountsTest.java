package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.outbox.Recipients;
import org.waymark.support.WaymarkTest;

/** Accounts are changed, given other groups, ended and used again. */
@WaymarkTest
class AccountsTest {

  private static final String FIRST = "A first password 1";

  @Autowired Accounts accounts;
  @Autowired AccountNames names;
  @Autowired IdentityService identity;
  @Autowired Recipients recipients;
  private String id;

  @BeforeEach
  void anAccount() {
    id = "account-" + UUID.randomUUID();
    accounts.createUser(
        id, "Ana", "Lyst", "ana@council.example", FIRST, List.of("practitioners", "team-north"));
  }

  @Test
  void only_accounts_that_exist_are_known_and_with_their_groups() {
    assertThat(accounts.known(List.of(id, "nobody-of-that-name")))
        .containsOnlyKeys(id)
        .containsEntry(id, Set.of("practitioners", "team-north"));
    assertThat(accounts.exists("nobody-of-that-name")).isFalse();
  }

  @Test
  void names_and_address_change_and_the_password_stays() {
    accounts.change(id, "Anna", "List", "anna@council.example");
    assertThat(names.ofUsers(List.of(id))).containsEntry(id, "Anna List");
    assertThat(identity.createUserQuery().userId(id).singleResult())
        .extracting(User::getEmail)
        .isEqualTo("anna@council.example");
    assertThat(identity.checkPassword(id, FIRST)).isTrue();
  }

  @Test
  void an_account_gets_exactly_the_groups_that_it_is_given() {
    accounts.setGroups(id, List.of("administrators", "team-north"));
    assertThat(accounts.known(List.of(id)).get(id))
        .containsExactlyInAnyOrder("administrators", "team-north", "camunda-admin");
    accounts.setGroups(id, List.of("brokers"));
    assertThat(accounts.known(List.of(id)).get(id)).containsExactly("brokers");
  }

  @Test
  void an_ended_account_opens_nothing_gets_no_post_and_keeps_its_name() {
    accounts.end(id);
    assertThat(accounts.known(List.of(id))).isEmpty();
    assertThat(accounts.exists(id)).isTrue();
    assertThat(identity.checkPassword(id, FIRST)).isFalse();
    assertThat(identity.createGroupQuery().groupMember(id).count()).isZero();
    assertThat(recipients.of(id)).isEmpty();
    assertThat(names.ofUsers(List.of(id))).containsEntry(id, "Ana Lyst");
  }

  @Test
  void an_ended_account_may_be_used_again_with_another_password() {
    accounts.end(id);
    accounts.resume(id, "Another password 2");
    assertThat(accounts.known(List.of(id))).containsEntry(id, Set.of());
    assertThat(identity.checkPassword(id, "Another password 2")).isTrue();
  }

  @Test
  void a_team_that_is_renamed_renames_its_groups() {
    String team = "team-" + UUID.randomUUID();
    accounts.createTeam(team, "Team East");
    accounts.renameTeam(team, "Team Far East");
    assertThat(names.ofGroups(List.of(team, team + ".practitioners")).values())
        .containsExactly("Team Far East", "Team Far East: practitioners");
  }

  @Test
  void a_role_reads_as_people_write_it_also_where_it_was_written_otherwise() {
    Group role = identity.createGroupQuery().groupId("dols-coordinators").singleResult();
    role.setName("Dols coordinators");
    identity.saveGroup(role);
    accounts.createRoles();
    assertThat(names.ofGroups(List.of("dols-coordinators", "team-managers")).values())
        .containsExactlyInAnyOrder("DoLS coordinators", "Team managers");
  }
}
