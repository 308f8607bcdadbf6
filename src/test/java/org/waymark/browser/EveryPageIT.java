package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Nothing that Waymark draws keeps people from using it (WCAG 2.2, A and AA), on a wide screen and
 * on a phone. Forms are looked at one by one in {@link EveryFormTest}.
 */
@BrowserTest
class EveryPageIT {

  private static final Logger log = LoggerFactory.getLogger(EveryPageIT.class);
  private static final int[] WIDTHS = {1400, 390};

  @Autowired JdbcTemplate jdbc;

  private String one(String query) {
    return jdbc.queryForObject(query, String.class);
  }

  @Test
  void every_page_is_open_to_everybody(Desk desk) {
    String reference =
        one("select reference from case_file where person_id is not null order by 1 limit 1");
    String person =
        one("select person_id::text from case_file where reference = '" + reference + "'");
    List<String> pages =
        List.of(
            "/people",
            "/people?q=Silva",
            "/people/" + person,
            "/cases/" + reference,
            "/cases/" + reference + "/for-the-person",
            "/start/referral",
            "/start/safeguarding-concern",
            "/start/referral/done/" + reference,
            "/start/none");
    desk.signIn("practitioner");
    for (int width : WIDTHS) {
      desk.page().setViewportSize(width, 900);
      for (String page : pages) {
        desk.open(page);
        Locator body = desk.page().locator("body");
        assertThat(Axe.violations(body)).as("%s at %d", page, width).isEmpty();
        assertThat(body.evaluate("() => document.documentElement.scrollWidth"))
            .as("%s sticks out at %d pixels", page, width)
            .isEqualTo(width);
      }
    }
    desk.sessionEnds();
    desk.open("/sign-in");
    assertThat(Axe.violations(desk.page().locator("body"))).isEmpty();
  }

  @Test
  void what_stands_in_tasklist_of_ours_is_open_to_everybody(Desk desk) {
    desk.signIn("practitioner");
    desk.openList("My team's unallocated");
    desk.openTask(desk.firstCard());

    List<String> all = Axe.violations(desk.page().locator("body"));
    log.info("Tasklist's own frame has {}: {}", all.size(), all);
    assertThat(Axe.violationsIn(desk.page().locator("body"), ".waymark-card")).isEmpty();
    assertThat(Axe.violations(desk.form())).isEmpty();
  }
}
