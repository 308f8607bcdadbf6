package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An administrator makes a team and somebody in it, on a wide screen and on a phone. */
@BrowserTest
class TeamsIT {

  @Test
  void a_team_and_somebody_in_it_are_made_and_they_sign_in(Desk desk) {
    desk.signIn("administrator");
    Page page = desk.page();
    page.locator(".waymark-teams").click();
    page.getByText("Add a team", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Name of the team").fill("Team Harbour");
    page.getByLabel("Areas: first halves of postcodes").fill("WM31, WM32");
    button(page, "Make the team").click();
    assertThat(page.getByText("The team is made.")).isVisible();

    page.setViewportSize(390, 900);
    page.getByText("Add a person", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Sign-in name").fill("nell.harbour");
    page.getByLabel("First name").fill("Nell");
    page.getByLabel("Last name").fill("Harbour");
    page.locator("#person-roles-practitioners").check();
    page.getByLabel("Caseload limit").fill("12");
    button(page, "Add the person").click();
    String password = page.locator("#first-password").textContent();

    for (int width : List.of(1400, 390)) {
      page.setViewportSize(width, 900);
      for (String where :
          List.of(
              "/teams", "/teams/team-harbour", "/teams/team-north", "/teams/people/practitioner")) {
        desk.open(where);
        page.locator("details.change").all().forEach(all -> all.evaluate("it => it.open = true"));
        Locator body = page.locator("body");
        assertThat(Axe.violations(body)).as("%s at %d", where, width).isEmpty();
        assertThat(body.evaluate("() => document.documentElement.scrollWidth"))
            .as("%s sticks out at %d pixels", where, width)
            .isEqualTo(width);
        desk.keep("teams" + where.replace('/', '-') + "-" + width);
      }
    }

    page.setViewportSize(1400, 900);
    desk.sessionEnds();
    desk.open("/");
    page.getByLabel("User name").fill("nell.harbour");
    page.getByLabel("Password").fill(password);
    button(page, "Sign in").click();
    chooseOwnPassword(desk, page);
    desk.lists().first().waitFor();
    assertThat(page.locator(".waymark-teams")).hasCount(0);

    desk.open("/people");
    page.getByText("Change password").click();
    for (int width : List.of(1400, 390)) {
      page.setViewportSize(width, 900);
      assertThat(Axe.violations(page.locator("body"))).as("password at %d", width).isEmpty();
      desk.keep("change-password-" + width);
    }
    page.getByLabel("Present password").fill("seven ducks reading maps");
    newPassword(page).fill("eight geese writing poems");
    page.getByLabel("The new password once more").fill("eight geese writing poems");
    button(page, "Save the new password").click();
    assertThat(page.getByText("Your password is changed.")).isVisible();
  }

  private static Locator newPassword(Page page) {
    return page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true));
  }

  private static void chooseOwnPassword(Desk desk, Page page) {
    newPassword(page).fill("seven ducks");
    button(page, "Save the new password").click();
    assertThat(page.getByText("A password has at least 12 letters")).isVisible();
    assertThat(newPassword(page)).hasValue("");
    for (int width : List.of(1400, 390)) {
      page.setViewportSize(width, 900);
      Locator body = page.locator("body");
      assertThat(Axe.violations(body)).as("own password at %d", width).isEmpty();
      assertThat(body.evaluate("() => document.documentElement.scrollWidth"))
          .as("own password sticks out at %d pixels", width)
          .isEqualTo(width);
      desk.keep("own-password-" + width);
    }
    page.setViewportSize(1400, 900);
    newPassword(page).fill("seven ducks reading maps");
    page.getByLabel("The new password once more").fill("seven ducks reading maps");
    button(page, "Save the new password").click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
