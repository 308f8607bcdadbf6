package org.waymark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.waymark.timescales.WorkingCalendar;

/** Somebody at a browser of their own, in Britain, working in Tasklist. */
final class Desk {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext browser;
  private final Page page;
  private final String address;

  /** For a machine that does much else: a page that is there is waited for no longer. */
  private static final int PATIENCE_MILLIS = 60_000;

  private String list;
  private String signedIn;

  Desk(Browser chromium, String address) {
    this.address = address;
    browser =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1440, 900));
    page = browser.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
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

  /** Somebody else sits down here, unless it is their desk already; says whether they signed in. */
  boolean becomes(String user) {
    boolean anew = !user.equals(signedIn);
    if (anew) {
      sessionEnds();
      signIn(user);
      signedIn = user;
    }
    return anew;
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
    Pattern whole = Pattern.compile("^\\s*" + name + "[\\s\\d]*$");
    lists()
        .filter(new Locator.FilterOptions().setHasText(whole))
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    page.locator(".column-left .item.active")
        .filter(new Locator.FilterOptions().setHasText(whole))
        .waitFor();
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

  /** Opens a task of which only the id is known, and gives its form. */
  Locator openTask(String id, boolean anew) {
    if (anew) {
      page.navigate("about:blank");
      open("/tasks/" + id + "/in-tasklist");
    } else {
      page.evaluate(
          "task => {"
              + " const [path, query = ''] = location.hash.replace(/^#/, '').split('?');"
              + " const all = new URLSearchParams(query); all.set('task', task);"
              + " location.hash = `#${path || '/'}?${all}` }",
          id);
    }
    String frame = "iframe.waymark-form[src*=\"" + id + "\"]";
    Locator form = page.frameLocator(frame).locator("main.form");
    try {
      page.locator(frame)
          .waitFor(new Locator.WaitForOptions().setTimeout(anew ? PATIENCE_MILLIS : 4_000));
    } catch (TimeoutError oldAddressIsBack) {
      if (anew) {
        throw oldAddressIsBack;
      }
      return openTask(id, true);
    }
    form.locator("#answers").waitFor();
    return form;
  }

  /** The form of the task that is open in Tasklist, or of the page that is. */
  Locator form() {
    return page.url().contains("/camunda/")
        ? page.frameLocator("iframe.waymark-form").locator("main.form")
        : page.locator("main.form");
  }

  /** Types into a field as people do, key by key. */
  void type(String label, String words) {
    Locator field = field(label);
    field.focus();
    field.pressSequentially(words);
  }

  /** A question with several boxes or options. */
  Locator question(String words) {
    return form().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(words)).last();
  }

  /** A day not long ago, as people write it: what is older is asked about. */
  static String daysAgo(int days) {
    return DateTimeFormatter.ofPattern("dd/MM/uuuu")
        .format(LocalDate.now(WorkingCalendar.LONDON).minusDays(days));
  }

  /** Types a day into its three boxes. */
  void typeDay(String question, String day) {
    String[] parts = day.split("/");
    String[] boxes = {"Day", "Month", "Year"};
    for (int i = 0; i < boxes.length; i++) {
      Locator box = question(question).getByLabel(boxes[i]);
      box.focus();
      box.pressSequentially(parts[i]);
    }
  }

  void typeTime(String question, String time) {
    Locator box = question(question).getByLabel("Time");
    box.focus();
    box.pressSequentially(time);
  }

  /** Picks one of a question's answers. */
  void answer(String question, String answer) {
    question(question)
        .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
        .first()
        .check();
  }

  /** Picks the first of a question's answers that has these words in it. */
  void choose(String question, String words) {
    question(question).getByLabel(words).first().check();
  }

  /** Types a few letters of a long choice, and takes what it finds. */
  void search(Locator field, String letters) {
    field.fill("");
    field.pressSequentially(letters);
    form().locator(".autocomplete__option").first().click();
  }

  void complete() {
    form().locator("#complete").click();
  }

  /** The page that says what was done and what comes next. */
  Locator done() {
    return form().locator(".govuk-panel");
  }

  /** What stands beside the button about what was typed. */
  Locator draftLine() {
    return form().locator("#saved");
  }

  /** Until the server has what was typed. */
  void waitUntilSaved() {
    form()
        .locator("#saved:not([aria-busy])")
        .filter(new Locator.FilterOptions().setHasText("Saved at"))
        .waitFor();
  }

  /** A field as people meet it: a long choice is a box to search in, once the page is up. */
  Locator field(String label) {
    return form()
        .getByLabel(label)
        .and(form().locator(":is(input, textarea, select):not([data-search])"))
        .first();
  }

  /** Opens the page that starts something new, by its link in the bar. */
  void openStart(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    form().locator("h1").first().waitFor();
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
