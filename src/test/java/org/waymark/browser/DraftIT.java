package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A time-out eats no assessment: what was typed is on the server, seconds later. */
@BrowserTest
class DraftIT {

  private static final String UNALLOCATED = "My team's unallocated";
  private static final String HAZARDS = "Anything that could harm a visitor";

  @Autowired JdbcTemplate jdbc;

  private int draftsOf(String reference) {
    return jdbc.queryForObject(
        "select count(*) from form_draft where case_reference = ?", Integer.class, reference);
  }

  private String hazardsOf(String reference) {
    return jdbc
        .queryForList(
            "select coalesce(answers ->> 'hazards', '') from form_draft where case_reference = ?",
            String.class,
            reference)
        .stream()
        .findFirst()
        .orElse("");
  }

  private int startsOf(String user) {
    return jdbc.queryForObject(
        "select count(*) from form_draft where place = 'start' and user_id = ?",
        Integer.class,
        user);
  }

  /** Opens a task, and takes it. */
  private static String take(Desk desk, String task) {
    desk.openList(UNALLOCATED);
    desk.search("name", task);
    Locator card = desk.firstCard();
    String reference = Desk.caseOf(card);
    desk.openTask(card);
    return reference;
  }

  private static void comeBack(Desk desk, String user, String reference) {
    desk.signIn(user);
    desk.openList("My work");
    desk.search("processInstanceBusinessKey", reference);
    desk.openTask(desk.firstCard());
  }

  @Test
  void what_was_typed_is_there_after_the_session_ended_and_goes_when_it_is_submitted(Desk desk) {
    desk.signIn("practitioner");
    String reference = take(desk, "Triage the contact");
    desk.type(HAZARDS, "A large dog");
    desk.waitUntilSaved();
    desk.keep("draft-saved");
    assertThat(draftsOf(reference)).isEqualTo(1);

    desk.sessionEnds();
    comeBack(desk, "practitioner", reference);

    assertThat(desk.field(HAZARDS)).hasValue("A large dog");
    assertThat(desk.draftLine()).containsText(Pattern.compile("Saved at .* Not completed yet"));
    desk.keep("draft-again");
    fillInTriage(desk);
    desk.complete();

    desk.page().waitForCondition(() -> draftsOf(reference) == 0);
  }

  private static void fillInTriage(Desk desk) {
    desk.answer("Whom did you speak to?", "The person");
    desk.type("What the person wants to happen", "To stay at home.");
    desk.answer("Where does the person ordinarily live?", "In our area, or placed by us");
    desk.answer("May the person have no recourse to public funds?", "No");
    desk.answer("Does the person appear to have any needs for care and support?", "No");
    desk.answer("What happens next?", "No assessment is needed");
    desk.choose("What becomes of it?", "dvice");
    desk.type("Reasons", "Told how to order from the shop and whom to ring.");
  }

  @Test
  void whoever_completes_while_two_answers_are_on_their_way_has_completed(Desk desk) {
    desk.signIn("practitioner");
    String reference = take(desk, "Triage the contact");
    fillInTriage(desk);
    desk.waitUntilSaved();
    List<Route> late = new CopyOnWriteArrayList<>();
    desk.page().route("**/changes", route -> holdTheFirst(route, late));
    desk.type(HAZARDS, "A dog");
    desk.page().waitForCondition(() -> late.size() == 1);
    desk.answer("May the person have no recourse to public funds?", "Yes");
    desk.answer("May the person have no recourse to public funds?", "No");
    desk.complete();
    late.get(0).resume();

    desk.page().waitForCondition(() -> draftsOf(reference) == 0);
    assertThat(desk.done()).containsText("Done: Triage the contact");
  }

  @Test
  void whoever_presses_twice_has_completed_once_and_is_told_so(Desk desk) {
    desk.signIn("practitioner");
    String reference = take(desk, "Triage the contact");
    fillInTriage(desk);
    desk.form().locator("#complete").dblclick();

    assertThat(desk.done()).containsText("Done: Triage the contact");
    assertThat(desk.form().locator(".govuk-error-summary, .overtaken")).hasCount(0);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from form_answer where case_reference = ? and form ="
                    + " 'triage-contact'",
                Integer.class,
                reference))
        .isEqualTo(1);
  }

  private static void typeUntilTheSessionEnds(Desk desk) {
    desk.signIn("practitioner-2");
    take(desk, "Triage the contact");
    desk.type(HAZARDS, "A");
    desk.waitUntilSaved();
    desk.sessionEnds();
    desk.type(HAZARDS, " large dog");
  }

  @Test
  void whoever_is_signed_out_in_the_middle_finds_the_form_and_the_words_again(Desk desk) {
    typeUntilTheSessionEnds(desk);
    assertThat(desk.form()).containsText("Your session has ended.");
    desk.open("/sign-in?ended");
    assertThat(desk.page().locator("#kept")).containsText("waits in this window");

    desk.signIn("practitioner-2");
    assertThat(desk.field(HAZARDS)).hasValue("A large dog");
  }

  @Test
  void the_only_choice_that_has_the_letters_is_taken_by_leaving_the_box(Desk desk) {
    desk.signIn("practitioner");
    desk.openStart("Record a contact");
    Locator box = desk.field("Who is contacting us");
    box.fill("");
    box.pressSequentially("polic");
    box.press("Tab");

    assertThat(box).hasValue(Pattern.compile("Police.*"));
    desk.form().locator("#restart").click();
    desk.form().locator("#restart").click();
  }

  @Test
  void what_was_answered_last_is_sent_when_the_page_is_left(Desk desk) {
    desk.signIn("practitioner-2");
    String reference = take(desk, "Triage the contact");
    desk.answer("Whom did you speak to?", "The person");
    desk.open("/sign-in");

    desk.page().waitForCondition(() -> draftsOf(reference) == 1);
  }

  @Test
  void whoever_types_at_once_after_a_click_into_a_search_box_types_all_of_it(Desk desk) {
    desk.signIn("practitioner");
    desk.openStart("Record a contact");
    Locator box = desk.field("Who is contacting us");
    box.click();
    box.pressSequentially("police");
    assertThat(box).hasValue("police");
    box.press("Tab");
    assertThat(box).hasValue(Pattern.compile("Police.*"));
    desk.form().locator("#restart").click();
    desk.form().locator("#restart").click();
  }

  @Test
  void whoever_loads_the_page_again_in_the_middle_of_a_word_goes_on_in_it(Desk desk) {
    desk.signIn("practitioner-2");
    String reference = take(desk, "Triage the contact");
    desk.open("/tasks/" + desk.page().url().replaceFirst(".*[?&]task=([^&]+).*", "$1"));
    desk.type(HAZARDS, "A large dog");
    desk.page().reload();

    assertThat(desk.field(HAZARDS)).hasValue("A large dog");
    desk.field(HAZARDS).press("ControlOrMeta+End");
    desk.field(HAZARDS).pressSequentially(" and a cat");
    desk.page().waitForCondition(() -> hazardsOf(reference).equals("A large dog and a cat"));
    assertThat(desk.form().locator(".overtaken")).hasCount(0);
  }

  @Test
  void the_link_to_the_case_leads_out_of_tasklist(Desk desk) {
    desk.signIn("practitioner");
    String reference = take(desk, "Triage the contact");
    desk.form().getByText("Case " + reference).click();

    desk.page().waitForURL("**/cases/" + reference);
  }

  @Test
  void whoever_completes_while_nothing_answers_is_told_and_completes_later(Desk desk) {
    desk.signIn("practitioner");
    String reference = take(desk, "Triage the contact");
    fillInTriage(desk);
    desk.waitUntilSaved();
    desk.page().context().setOffline(true);
    desk.complete();
    assertThat(desk.form()).containsText("The server does not answer, so this is not completed.");

    desk.page().context().setOffline(false);
    desk.complete();
    desk.page().waitForCondition(() -> draftsOf(reference) == 0);
    assertThat(desk.done()).containsText("Done: Triage the contact");
  }

  @Test
  void what_was_typed_last_is_sent_when_the_page_is_left(Desk desk) {
    desk.signIn("practitioner-2");
    String reference = take(desk, "Triage the contact");
    desk.type(HAZARDS, "A steep path");
    desk.open("/sign-in");

    desk.page().waitForCondition(() -> hazardsOf(reference).equals("A steep path"));
  }

  @Test
  void what_was_typed_while_an_answer_was_slow_is_kept_when_another_task_is_opened(Desk desk) {
    desk.signIn("practitioner-2");
    String reference = take(desk, "Triage the contact");
    List<Route> late = new CopyOnWriteArrayList<>();
    desk.page().route("**/changes", route -> holdTheFirst(route, late));
    desk.type(HAZARDS, "A dog");
    desk.page().waitForCondition(() -> late.size() == 1);
    desk.type(HAZARDS, " and a cat");
    desk.cards().nth(1).getByRole(AriaRole.LINK).first().click();

    desk.page().waitForCondition(() -> hazardsOf(reference).equals("A dog and a cat"));
    desk.page().unroute("**/changes");
  }

  private static void holdTheFirst(Route route, List<Route> late) {
    if (route.request().method().equals("POST") && late.isEmpty()) {
      late.add(route);
    } else {
      route.resume();
    }
  }

  @Test
  void whoever_types_while_the_task_becomes_theirs_goes_on_typing(Desk desk) {
    desk.signIn("practitioner-2");
    String reference = take(desk, "Triage the contact");
    desk.type(HAZARDS, "A large dog behind the gate, and a loose step. ".repeat(8));
    desk.waitUntilSaved();

    assertThat(hazardsOf(reference))
        .isEqualTo("A large dog behind the gate, and a loose step. ".repeat(8).strip());
  }

  @Test
  void whoever_only_looks_leaves_no_draft(Desk desk) {
    desk.signIn("practitioner-2");
    String reference = take(desk, "Triage the contact");
    desk.form().locator("h1").first().click();
    desk.openList("My work");
    desk.open("/sign-in");

    assertThat(draftsOf(reference)).isZero();
  }

  @Test
  void starting_again_gives_the_empty_form(Desk desk) {
    desk.signIn("practitioner-2");
    String reference = take(desk, "Triage the contact");
    assertThat(desk.form().locator("#restart")).isHidden();
    desk.type(HAZARDS, "The wrong person's dog");
    desk.waitUntilSaved();

    desk.form().locator("#restart").click();
    assertThat(draftsOf(reference)).isEqualTo(1);
    desk.form().locator("#restart").click();

    desk.page().waitForCondition(() -> draftsOf(reference) == 0);
    assertThat(desk.field(HAZARDS)).hasValue("");
    assertThat(desk.draftLine()).not().containsText("Saved");
  }

  @Test
  void whoever_is_signed_out_while_typing_is_told_and_keeps_the_words(Desk desk) {
    typeUntilTheSessionEnds(desk);

    assertThat(desk.form()).containsText("Your session has ended. What you typed is still here.");
    assertThat(desk.field(HAZARDS)).hasValue("A large dog");
    desk.keep("draft-not-saved");
  }

  @Test
  void of_two_windows_the_later_is_told_and_nothing_is_overwritten(Desk first, Desk second) {
    first.signIn("practitioner-2");
    String reference = take(first, "Triage the contact");
    first.type(HAZARDS, "A dog");
    first.waitUntilSaved();
    comeBack(second, "practitioner-2", reference);
    first.type(HAZARDS, " and a cat");
    first.waitUntilSaved();
    second.type(HAZARDS, "A parrot");

    assertThat(second.form()).containsText("You typed into this form in another window");
    second.keep("two-windows");
    second.complete();
    assertThat(second.done()).not().isVisible();
    assertThat(hazardsOf(reference)).isEqualTo("A dog and a cat");
    second.form().getByText("Show the newer words").click();
    assertThat(second.field(HAZARDS)).hasValue("A dog and a cat");
  }

  @Test
  void a_contact_half_recorded_comes_back_and_goes_when_it_is_recorded(Desk desk) {
    String contact = "Record a contact";
    desk.signIn("practitioner");
    desk.openStart(contact);
    desk.type("Given name", "Ottoline");
    String received = Desk.daysAgo(9);
    desk.typeDay("Date received", received);
    desk.typeTime("Date received", "10:15");
    desk.answer("How", "Phone");
    desk.waitUntilSaved();
    desk.sessionEnds();

    desk.signIn("practitioner");
    desk.openStart(contact);
    assertThat(desk.field("Given name")).hasValue("Ottoline");
    assertThat(desk.question("Date received").getByLabel("Month"))
        .hasValue(received.substring(3, 5));
    assertThat(desk.question("Date received").getByLabel("Time")).hasValue("10:15");
    desk.keep("draft-contact");
    desk.search(desk.field("Who is contacting us"), "family");
    desk.type("Family name", "Half-Written");
    desk.answer("Does the person know about this contact, and agree?", "Knows and agrees");
    desk.type("What is happening, in their words", "She has been falling on the stairs.");
    desk.answer("Is help needed today?", "No");
    desk.answer("Is anybody at risk of abuse or neglect?", "No");
    desk.complete();

    assertThat(desk.form().locator(".govuk-panel, .govuk-error-summary")).containsText("REF-");
    assertThat(startsOf("practitioner")).isZero();
    desk.open("/start/referral");
    assertThat(desk.field("Given name")).hasValue("");
  }
}
