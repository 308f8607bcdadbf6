package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Nothing is left in a shared browser, and nobody ever sees a second sign-in form. */
@BrowserTest
class SigningOutIT {

  @Test
  void the_first_page_is_the_one_sign_in_page(Desk desk) {
    desk.open("/camunda/app/tasklist/default/");
    assertThat(desk.page()).hasTitle("Sign in – Waymark");
    desk.keep("sign-in");
  }

  @Test
  void signing_out_shows_the_sign_in_page_and_leaves_no_draft(Desk desk) {
    saveDraft(desk, "practitioner");
    desk.signOut();
    assertThat(desk.page()).hasTitle("Sign in – Waymark");
    assertThat(desk.page().getByRole(AriaRole.ALERT)).hasText("You have signed out.");
    assertThat(desk.stored()).isEmpty();
  }

  @Test
  void a_session_that_has_ended_shows_the_sign_in_page_and_leaves_no_draft(Desk desk) {
    saveDraft(desk, "practitioner-2");
    desk.sessionEnds();
    desk.lists().nth(2).getByRole(AriaRole.LINK).first().click();
    desk.page().waitForURL(url -> url.endsWith("/sign-in?ended"));
    assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("session has ended");
    assertThat(desk.stored()).isEmpty();
  }

  private static void saveDraft(Desk desk, String user) {
    desk.signIn(user);
    desk.openList("My team's unallocated");
    desk.search("name", "Triage the contact");
    desk.openTask(desk.firstCard());
    desk.type("Anything that could harm a visitor", "A large dog");
    desk.waitUntilSaved();
    assertThat(desk.stored()).doesNotContain("camunda-form", "camForm");
  }
}
