package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A day in Tasklist, as a practitioner finds it. */
@BrowserTest
class TasklistIT {

  private static final String UNALLOCATED = "My team's unallocated";

  @Test
  void a_practitioner_finds_lists_ready_and_cards_that_say_who_and_by_when(Desk desk) {
    desk.signIn("practitioner");
    assertThat(desk.lists())
        .containsText(
            new String[] {
              "My work", UNALLOCATED, "Due this week", "Overdue", "Team North: waiting"
            });

    desk.openList(UNALLOCATED);
    Locator card = desk.firstCard();
    assertThat(card.locator(".waymark-person")).not().isEmpty();
    assertThat(card.locator(".waymark-due")).containsText(Pattern.compile("^(Due|Overdue)\\b"));
    assertThat(card.locator(".waymark-case")).containsText(Pattern.compile("^(REF|SAF)-\\d{4}-"));
    desk.keep("task-list");
  }

  @Test
  void whoever_has_no_work_of_their_own_finds_the_teams_open(Desk desk) {
    desk.signIn("practitioner-south");
    assertThat(desk.firstCard()).isVisible();
    assertThat(desk.page().locator(".column-left .item.active")).containsText(UNALLOCATED);
    assertThat(desk.page().locator(".column-left .glyphicon-pencil").first()).not().isVisible();
    desk.keep("first-view");
  }

  @Test
  void what_announces_another_product_or_is_refused_anyway_is_not_shown(Desk desk) {
    desk.signIn("practitioner");
    assertThat(desk.page()).hasTitle("Waymark Tasklist");
    assertThat(desk.page().getByText("time to migrate")).not().isVisible();
    assertThat(desk.page().getByText("Create task")).not().isVisible();

    desk.openList(UNALLOCATED);
    desk.openTask(desk.firstCard());
    assertThat(desk.page().getByText("Add Comment")).not().isVisible();
  }

  @Test
  void a_page_of_cards_asks_once(Desk desk) {
    desk.signIn("practitioner");
    List<String> asked = new ArrayList<>();
    desk.page()
        .onRequest(
            request -> {
              if (request.url().contains("/api/task-cards")) {
                asked.add(request.url());
              }
            });
    desk.openList(UNALLOCATED);
    desk.firstCard();

    // The list that Tasklist opened with may still have asked for cards of its own.
    desk.page()
        .waitForCondition(
            () -> {
              int cards = desk.cards().count();
              return cards > 1 && asked.stream().anyMatch(url -> ids(url).size() == cards);
            });
  }

  private static List<String> ids(String url) {
    return List.of(url.substring(url.indexOf('?') + 1).split("&"));
  }

  @Test
  void the_person_is_chosen_among_those_alike_and_the_next_task_comes(Desk desk) {
    String task = "Decide who the contact is about";
    desk.signIn("practitioner");
    desk.openList(UNALLOCATED);
    desk.search("name", task);
    Locator card = desk.firstCard();
    String reference = Desk.caseOf(card);
    desk.openTask(card);
    assertThat(desk.form().locator("table tbody tr")).not().hasCount(0);
    assertThat(desk.form()).containsText(reference);
    desk.choose("The person is", "born");
    desk.answer("How did you make sure?", "Two details agree (name, date of birth, address)");
    desk.keep("form-identify-person");
    desk.complete();

    assertThat(desk.done()).containsText("Done: " + task);
    desk.form().locator(".next a").first().click();
    assertThat(desk.form().locator("h1").first()).not().containsText(task);
    assertThat(desk.form().locator("#complete")).isInViewport();
    assertThat(desk.form()).containsText(reference);
  }

  @Test
  void a_contact_is_triaged_by_typing_into_its_form(Desk desk) {
    String task = "Triage the contact";
    desk.signIn("practitioner");
    desk.openList(UNALLOCATED);
    desk.search("name", task);
    Locator card = desk.firstCard();
    String reference = Desk.caseOf(card);
    String person = card.locator(".waymark-person").textContent();
    desk.openTask(card);
    assertThat(desk.form()).containsText(person + ", born");
    assertThat(desk.page().locator("a[href*='/app/cockpit/']").first()).isHidden();
    desk.answer("Whom did you speak to?", "The person");
    desk.type("What the person wants to happen", "To stay at home, and to get to the shop again.");
    desk.answer("Where does the person ordinarily live?", "In our area, or placed by us");
    desk.answer("May the person have no recourse to public funds?", "No");
    desk.answer("Does the person appear to have any needs for care and support?", "No");
    desk.answer("What happens next?", "No assessment is needed");
    desk.choose("What becomes of it?", "dvice");
    desk.type("Reasons", "Told how to order from the shop and whom to ring if things change.");
    desk.keep("form-triage");
    desk.complete();
    assertThat(desk.done()).containsText("Done: Triage the contact");
    assertThat(desk.cards().filter(new Locator.FilterOptions().setHasText(reference))).hasCount(0);
    assertThat(desk.done()).isInViewport();
    assertThat(desk.page().getByText("does not exist")).hasCount(0);
    desk.keep("done-triage");

    Locator stillThere =
        desk.cards()
            .filter(new Locator.FilterOptions().setHasText(reference))
            .filter(new Locator.FilterOptions().setHasText(task));
    desk.openList("My work");
    desk.page()
        .waitForCondition(
            () -> {
              desk.search("processInstanceBusinessKey", reference);
              desk.page().locator("[cam-tasks] .well, ol.tasks-list > li").first().waitFor();
              return stillThere.count() == 0;
            });
  }

  @Test
  void a_required_field_left_empty_is_refused_where_it_stands(Desk desk) {
    desk.signIn("practitioner-2");
    desk.openList(UNALLOCATED);
    desk.search("name", "Triage the contact");
    desk.openTask(desk.firstCard());
    desk.complete();

    assertThat(desk.form().locator(".govuk-error-summary")).isFocused();
    assertThat(desk.form().locator(".govuk-error-summary"))
        .containsText("'Whom did you speak to?' must be answered.");
    assertThat(Axe.violations(desk.form())).isEmpty();
    desk.keep("required-field");
    desk.form().getByText("'What happens next?' must be answered.").first().click();
    assertThat(desk.question("What happens next?").getByRole(AriaRole.RADIO).first()).isFocused();
  }

  @Test
  void a_referral_starts_with_the_contact_that_somebody_records(Desk desk) {
    desk.signIn("practitioner");
    desk.openStart("Record a contact");
    desk.typeDay("Date received", Desk.daysAgo(9));
    desk.typeTime("Date received", "10.15");
    desk.answer("How", "Phone");
    desk.search(desk.field("Who is contacting us"), "fam");
    desk.type("Given name", "Winifred");
    desk.type("Family name", "Ashcroft-Bell");
    desk.type("Postcode", "WM1 4XU");
    desk.answer("Does the person know about this contact, and agree?", "Knows and agrees");
    desk.type("What is happening, in their words", "She has been falling on the stairs.");
    desk.answer("Is help needed today?", "No");
    desk.answer("Is anybody at risk of abuse or neglect?", "No");
    assertThat(Axe.violations(desk.form())).isEmpty();
    desk.keep("form-record-contact");
    desk.complete();
    assertThat(desk.done()).containsText(Pattern.compile("REF-\\d{4}-\\d{6} is on record"));
    assertThat(desk.form()).containsText("Triage the contact");
    assertThat(Axe.violations(desk.form())).isEmpty();
    desk.keep("done-record-contact");

    desk.open("/camunda/app/tasklist/default/");
    desk.openList(UNALLOCATED);
    Locator card =
        desk.cards().filter(new Locator.FilterOptions().setHasText("Winifred Ashcroft-Bell"));
    desk.page()
        .waitForCondition(
            () -> {
              desk.searchNewest("name", "Triage the contact");
              desk.firstCard();
              return card.count() > 0;
            });
    assertThat(card.first()).containsText("Triage the contact");
  }

  @Test
  void a_task_whose_address_is_typed_into_an_open_tasklist_stays_while_it_is_answered(Desk desk) {
    desk.signIn("practitioner");
    desk.openList("My team's unallocated");
    desk.search("name", "Triage the contact");
    String task = taskOf(desk.firstCard());
    desk.open("/camunda/app/tasklist/default/");
    desk.openList("My team's unallocated");
    desk.page().evaluate("task => { location.hash = '#/?task=' + task }", task);
    desk.form().locator("h1").first().waitFor();
    assertThat(desk.page().url()).contains("filter=");

    desk.type("Anything that could harm a visitor", "A large dog");
    desk.waitUntilSaved();

    assertThat(desk.form()).containsText("You have taken this task.");
    assertThat(desk.field("Anything that could harm a visitor")).hasValue("A large dog");
  }

  // Tasklist asks for one task at a time, and shows it however late its answer comes.
  @Test
  void a_task_chosen_while_another_s_answer_is_awaited_gets_its_own_form(Desk desk) {
    desk.signIn("practitioner");
    desk.openList(UNALLOCATED);
    desk.cards().nth(1).waitFor();
    String first = taskOf(desk.cards().first());
    String second = taskOf(desk.cards().nth(1));
    List<Route> late = new CopyOnWriteArrayList<>();
    desk.page().route(Pattern.compile(".*/task/" + first), late::add);
    desk.cards().first().getByRole(AriaRole.LINK).first().click();
    desk.page().waitForCondition(() -> !late.isEmpty());
    desk.cards().nth(1).getByRole(AriaRole.LINK).first().click();
    desk.page().waitForCondition(() -> desk.page().url().contains(second));

    late.forEach(Route::resume);

    Locator shown = desk.page().locator("iframe.waymark-form:visible");
    assertThat(shown)
        .hasAttribute(
            "data-task", second, new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
    assertThat(desk.page().locator(".waymark-opening")).isHidden();
  }

  private static String taskOf(Locator card) {
    return card.getByRole(AriaRole.LINK)
        .first()
        .getAttribute("href")
        .replaceAll(".*[?&]task=([^&]*).*", "$1");
  }

  @Test
  void a_person_is_found_above_the_list_by_number_and_no_name_stands_in_the_address(Desk desk) {
    desk.signIn("practitioner");
    desk.page().getByLabel("Find a person or a case").fill("Shanthi Pereira");
    desk.keep("find-above-list");
    desk.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find").setExact(true))
        .click();

    assertThat(
            desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Shanthi Pereira"))
                .first())
        .isVisible();
    assertThat(desk.page().url()).doesNotContain("Pereira");
  }
}
