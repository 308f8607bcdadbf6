package org.waymark.browser;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, in Britain, working in Tasklist. */
final class Desk {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext browser;
  private final Page page;
  private final String address;
  private String list;

  Desk(Browser chromium, String address) {
    this.address = address;
    browser =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1440, 900));
    page = browser.newPage();
    page.setDefaultTimeout(15_000);
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
    return page.locator(".column-left .item");
  }

  void openList(String name) {
    Pattern whole = Pattern.compile("^\\s*" + name + "\\s*\\d*\\s*$");
    lists()
        .filter(new Locator.FilterOptions().setHasText(whole))
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    page.waitForCondition(() -> page.url().contains("filter="));
    list = page.url().replaceAll("^.*[?&]filter=([^&]*).*$", "$1");
  }

  /** Narrows the open list, as its search field does: {@code name}, or the case's reference. */
  void search(String criterion, String value) {
    search(criterion, value, "dueDate", "asc");
  }

  void searchNewest(String criterion, String value) {
    search(criterion, value, "created", "desc");
  }

  private void search(String criterion, String value, String sortBy, String order) {
    String query =
        "[{\"type\":\"%s\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
            .formatted(criterion, value);
    page.navigate("about:blank");
    page.navigate(
        address
            + "/camunda/app/tasklist/default/#/?filter="
            + list
            + "&searchQuery="
            + encoded(query)
            + "&sorting="
            + encoded("[{\"sortBy\":\"%s\",\"sortOrder\":\"%s\"}]".formatted(sortBy, order)));
    lists().first().waitFor();
  }

  private static String encoded(String json) {
    return URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Looks again until the case has an open task of another name: work may go on unseen. */
  Locator nextTaskOf(String reference, String before) {
    Locator next =
        cards()
            .filter(new Locator.FilterOptions().setHasText(reference))
            .filter(new Locator.FilterOptions().setHasNotText(before));
    page.waitForCondition(
        () -> {
          search("processInstanceBusinessKey", reference);
          page.locator("[cam-tasks] .well, ol.tasks-list > li .waymark-case").first().waitFor();
          return next.count() > 0;
        });
    return next.first();
  }

  Locator cards() {
    return page.locator("ol.tasks-list > li");
  }

  /** The first card of the open list, with what the server says of it. */
  Locator firstCard() {
    cards().first().locator(".waymark-case").waitFor();
    return cards().first();
  }

  /** The case reference on a card. */
  static String caseOf(Locator card) {
    return card.locator(".waymark-case").textContent().split(" · ")[0];
  }

  void openTask(Locator card) {
    card.getByRole(AriaRole.LINK).first().click();
    form().locator("h1").first().waitFor();
  }

  void claim() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim")).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).waitFor();
  }

  Locator form() {
    return page.locator(".fjs-container");
  }

  /** Types into a field as people do, key by key. */
  void type(String label, String words) {
    Locator field = form().getByLabel(label).first();
    field.focus();
    field.pressSequentially(words);
  }

  /** Types a date or a time, which its picker takes at Enter. */
  void typeMoment(String label, String words) {
    type(label, words);
    page.keyboard().press("Enter");
  }

  /** Picks one of a question's answers. */
  void answer(String question, String answer) {
    form()
        .locator(".fjs-form-field-radio")
        .filter(new Locator.FilterOptions().setHasText(question))
        .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
        .first()
        .check();
  }

  /** Picks an entry of a list that opens. */
  void choose(String label, String entry) {
    Locator field =
        form()
            .locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHasText(label));
    field.locator(".fjs-input-group").first().click();
    field
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(entry))
        .first()
        .click();
  }

  void complete() {
    press("Complete");
  }

  /** What stands above a form about what was typed into it. */
  Locator draftLine() {
    return page.locator(".waymark-draft");
  }

  /** Until the server has what was typed. */
  void waitUntilSaved() {
    draftLine()
        .locator("[role=status]:not([aria-busy=true])")
        .filter(new Locator.FilterOptions().setHasText("Saved at"))
        .waitFor();
  }

  Locator field(String label) {
    return form().getByLabel(label).first();
  }

  /** Opens the form that starts something new. */
  void openStart(String process) {
    page.getByText("Start process").click();
    page.locator(".modal-content").getByText(process).click();
    form().locator("h1").first().waitFor();
  }

  /** Sends the form that starts something new. */
  void start() {
    press("Start");
    page.locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(HIDDEN));
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Keeps what is on the screen under {@code target/screenshots}. */
  void keep(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** The names of what the browser has stored for the application. */
  String stored() {
    return (String)
        page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()");
  }

  void leave() {
    browser.close();
  }
}
