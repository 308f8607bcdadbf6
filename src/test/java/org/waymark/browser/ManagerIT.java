package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a team manager finds: what nobody did in time, and the whole in Cockpit. */
@BrowserTest
class ManagerIT {

  @Test
  void overdue_work_has_climbed_to_the_manager(Desk desk) {
    desk.signIn("team-manager");
    desk.page()
        .waitForCondition(
            () -> {
              desk.open("/camunda/app/tasklist/");
              desk.openList("Team North: past its date");
              desk.page().locator("[cam-tasks] .well, ol.tasks-list > li").first().waitFor();
              return desk.cards().count() > 0;
            });
    Locator card = desk.firstCard();
    assertThat(card.locator(".waymark-overdue")).containsText("Overdue");
    assertThat(card).containsText(Pattern.compile("has it|Nobody has taken it"));
    desk.openTask(card);
    desk.keep("manager-overdue");
  }

  @Test
  void a_manager_finds_the_lists_of_the_team(Desk desk) {
    desk.signIn("team-manager");
    assertThat(desk.lists().first()).containsText("My approvals");
    assertThat(desk.lists().filter(new Locator.FilterOptions().setHasText("Team North: ")))
        .hasCount(7);
    assertThat(desk.lists().filter(new Locator.FilterOptions().setHasText("Team South: ")))
        .hasCount(0);
  }

  @Test
  void each_list_says_how_much_is_in_it_before_it_is_opened(Desk desk) {
    desk.signIn("team-manager");
    Locator all = desk.lists().filter(new Locator.FilterOptions().setHasText("all work"));
    assertThat(all.locator(".waymark-count")).hasText(Pattern.compile("[1-9]\\d*"));
    desk.keep("manager-lists");
  }

  @Test
  void cockpit_shows_where_the_referrals_stand(Desk desk) {
    desk.signIn("team-manager");
    desk.open("/camunda/app/cockpit/default/#/processes");
    desk.page().getByText("Referral: from contact to recorded outcome").first().click();
    desk.page().locator(".djs-shape").first().waitFor();
    assertThat(desk.page().getByText("Loading diagram")).not().isVisible();
    assertThat(desk.page().getByText("time to migrate")).not().isVisible();
    desk.keep("cockpit");
  }
}
