package org.waymark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Somebody at a browser of their own, in Britain, working in Tasklist. */
final class Desk {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext browser;
  private final Page page;
  private final String address;

  Desk(Browser chromium, String address) {
    this.address = address;
    browser =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1440, 900));
    page = browser.newPage();
  }

  Page page() {
    return page;
  }

  /** Opens the application, and signs in on the page it shows. */
  void signIn(String user) {
    page.navigate(address + "/");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password").fill("demo");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    lists().first().waitFor();
  }

  void open(String path) {
    page.navigate(address + path);
  }

  void signOut() {
    page.locator(".account > a").click();
    page.getByText("Log out").click();
    page.waitForURL(address + "/sign-in?signed-out");
  }

  /** The session ends as it does after an hour; the page on the screen does not know yet. */
  void sessionEnds() {
    browser.clearCookies();
  }

  Locator lists() {
    return page.locator(".task-filters .item, .task-filters li");
  }

  void openList(String name) {
    page.locator(".task-filters").getByText(name, exactly()).click();
    cards().first().waitFor();
  }

  Locator cards() {
    return page.locator("ol.tasks-list > li");
  }

  /** The first card of the open list with that task and, on the card, what the server says of it. */
  Locator card(String task) {
    Locator card = cards().filter(new Locator.FilterOptions().setHasText(task)).first();
    card.locator(".waymark-facts").waitFor();
    return card;
  }

  /** The case reference on a card. */
  static String caseOf(Locator card) {
    return card.locator(".waymark-facts").textContent().split(" · ")[0];
  }

  void openTask(Locator card) {
    card.getByRole(AriaRole.LINK).first().click();
    form().locator("h1").first().waitFor();
  }

  void claim() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim")).click();
    page.locator(".assignee .glyphicon-remove").waitFor();
    form().locator("h1").first().waitFor();
  }

  Locator form() {
    return page.locator(".fjs-container");
  }

  /** Types into a field as people do, key by key. */
  void type(String label, String words) {
    Locator field = form().getByLabel(label, new Locator.GetByLabelOptions().setExact(false));
    field.first().click();
    field.first().pressSequentially(words);
  }

  /** Picks one of a question's answers. */
  void answer(String question, String answer) {
    form()
        .locator(".fjs-form-field-radio")
        .filter(new Locator.FilterOptions().setHasText(question))
        .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
        .check();
  }

  /** Picks an entry of a list that opens. */
  void choose(String label, String entry) {
    Locator field =
        form()
            .locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHasText(label));
    field.locator(".fjs-input-group").click();
    field.locator(".fjs-dropdownlist-item").getByText(entry).first().click();
  }

  void complete() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
  }

  /** Keeps what is on the screen under {@code target/screenshots}. */
  void keep(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** How many things the browser has stored for the application. */
  int stored() {
    return (Integer) page.evaluate("localStorage.length + sessionStorage.length");
  }

  void leave() {
    browser.close();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
