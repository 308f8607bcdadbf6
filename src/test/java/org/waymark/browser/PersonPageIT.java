package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.Restrictions;
import org.waymark.support.Surnames;

/** Work starts from a person: finding one, reading the page, writing a note, back to the task. */
@BrowserTest
class PersonPageIT {

  @Autowired People people;
  @Autowired Restrictions restrictions;

  @Test
  void somebody_whose_name_is_misspelt_is_found_read_and_noted_upon(Desk desk) {
    desk.signIn("practitioner");
    desk.page().getByText("Find a person").click();
    find(desk, "Shanti Perera");
    assertThat(heading(desk, 2, "1 person with this name or one like it")).isVisible();
    desk.keep("find-person");
    desk.page().getByRole(AriaRole.LINK, named("Shanthi Pereira")).click();

    assertThat(desk.page()).hasTitle("Shanthi Pereira – Waymark");
    Locator work = desk.page().locator(".work > li").first();
    assertThat(work.locator(".due"))
        .containsText(Pattern.compile("(Due|was due) (Mon|Tue|Wed|Thu|Fri) \\d+ \\w+ \\d{4}"));
    work.getByText("How it is counted").click();
    assertThat(work.locator(".why p")).isVisible();

    desk.page().getByText("Add a note").click();
    desk.page()
        .getByLabel("Note", new Page.GetByLabelOptions().setExact(true))
        .fill("Rang her. She is well and asks us to ring on Thursday.");
    onTheReferral(desk);
    desk.page().getByRole(AriaRole.BUTTON, button("Save the note")).click();
    assertThat(desk.page().getByText("The note is saved.")).isVisible();
    Locator latest = desk.page().locator(".story > li").first();
    assertThat(latest).containsText("She is well");
    assertThat(latest).containsText("Priya Nair");
    desk.page().getByLabel("Notes only").check();
    assertThat(desk.page().locator(".story > li.event").first()).not().isVisible();
    assertThat(latest).isVisible();
    desk.page().evaluate("scrollTo(0, 0)");
    desk.keep("person-page");
  }

  /** With several cases open none is chosen beforehand. */
  private static void onTheReferral(Desk desk) {
    desk.page().getByLabel(Pattern.compile("^Referral REF-")).first().check();
  }

  @Test
  void a_note_that_a_session_s_end_kept_from_the_record_comes_back_after_signing_in(Desk desk) {
    desk.signIn("practitioner");
    desk.page().getByText("Find a person").click();
    find(desk, "Shanthi Pereira");
    desk.page().getByRole(AriaRole.LINK, named("Shanthi Pereira")).first().click();
    String page = desk.page().url();
    desk.page().getByText("Add a note").click();
    Locator note = desk.page().getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
    note.fill("She asks for the visit to be on Thursday.");
    onTheReferral(desk);
    desk.sessionEnds();
    desk.page().getByRole(AriaRole.BUTTON, button("Save the note")).click();
    signInAgain(desk);
    desk.page().waitForURL(url -> url.startsWith(page));
    assertThat(desk.page().getByText("This was not saved: your session had ended.")).isVisible();
    assertThat(note).hasValue("She asks for the visit to be on Thursday.");
    desk.keep("note-again");
    desk.page().getByRole(AriaRole.BUTTON, button("Save the note")).click();
    assertThat(desk.page().getByText("The note is saved.")).isVisible();
    assertThat(desk.page().getByText("This was not saved")).hasCount(0);
  }

  private static void signInAgain(Desk desk) {
    assertThat(desk.page().locator("#kept")).isVisible();
    desk.page().getByLabel("User name").fill("practitioner");
    desk.page().getByLabel("Password").fill("demo");
    desk.page().getByRole(AriaRole.BUTTON, button("Sign in")).click();
  }

  @Test
  void what_a_session_s_end_kept_from_a_correction_comes_back_into_its_own_form(Desk desk) {
    desk.signIn("practitioner");
    desk.open("/cases/REF-2026-000001");
    desk.page().getByText("Put something right").click();
    Locator day = desk.page().locator("#right-received-on");
    day.locator("summary").click();
    day.locator("input[type=date]").fill("2026-11-20");
    day.locator("[name=reason]").fill("The envelope says so");
    desk.sessionEnds();
    day.getByRole(AriaRole.BUTTON).click();
    signInAgain(desk);

    desk.page().waitForURL(Pattern.compile(".*/cases/REF-2026-000001"));
    assertThat(day.locator("..").locator(".faults")).containsText("This was not saved");
    assertThat(day.locator("input[type=date]")).hasValue("2026-11-20");
    assertThat(day.locator("[name=reason]")).isVisible();
  }

  @Test
  void what_was_searched_for_when_the_session_had_ended_stands_in_its_box_again(Desk desk) {
    desk.signIn("practitioner");
    searchAfterTheEnd(desk, desk.page().locator(".waymark-find [name=typed]"));
    desk.page().waitForURL(Pattern.compile(".*/people"));
    assertThat(desk.page().locator("main [name=typed]")).hasValue("Shanthi Pereira");

    searchAfterTheEnd(desk, desk.page().locator("main [name=typed]"));
    desk.page().waitForURL(Pattern.compile(".*/people"));
    assertThat(desk.page().locator("main [name=typed]")).hasValue("Shanthi Pereira");

    desk.open("/cases/REF-2026-000001");
    searchAfterTheEnd(desk, desk.page().locator("#quick"));
    desk.page().waitForURL(Pattern.compile(".*/cases/REF-2026-000001"));
    assertThat(desk.page().locator("#quick")).hasValue("Shanthi Pereira");

    desk.page().reload();
    assertThat(desk.page().locator("#quick")).hasValue("");
  }

  @Test
  void what_somebody_else_searched_for_stands_in_no_box(Desk desk) {
    desk.signIn("practitioner");
    desk.open("/cases/REF-2026-000001");
    desk.page().locator("#quick").fill("Shanthi Pereira");
    desk.sessionEnds();
    desk.page().locator("#quick").press("Enter");
    desk.page().getByLabel("User name").waitFor();
    desk.signIn("team-manager");
    desk.open("/cases/REF-2026-000001");

    assertThat(desk.page().locator("#quick")).hasValue("");
  }

  private static void searchAfterTheEnd(Desk desk, Locator box) {
    box.fill("Shanthi Pereira");
    desk.sessionEnds();
    box.press("Enter");
    signInAgain(desk);
  }

  @Test
  void what_was_refused_and_put_right_comes_back_after_a_session_s_end(Desk desk) {
    desk.signIn("practitioner");
    desk.open("/cases/REF-2026-000001");
    desk.page().getByText("Put something right").click();
    Locator day = desk.page().locator("#right-received-on");
    day.locator("summary").click();
    day.locator("[name=reason]").fill("The envelope says so");
    day.getByRole(AriaRole.BUTTON).click();
    assertThat(day.locator(".faults")).isVisible();
    day.locator("input[type=date]").fill("2026-11-20");
    desk.sessionEnds();
    day.getByRole(AriaRole.BUTTON).click();
    signInAgain(desk);

    desk.page().waitForURL(Pattern.compile(".*/cases/REF-2026-000001"));
    assertThat(day.locator("input[type=date]")).hasValue("2026-11-20");
    assertThat(day.locator("[name=reason]")).hasValue("The envelope says so");
  }

  @Test
  void a_half_typed_note_stands_there_after_another_page_and_signing_out_asks(Desk desk) {
    desk.signIn("practitioner");
    desk.open("/cases/REF-2026-000001");
    desk.page().getByText("Add a note").click();
    Locator note = desk.page().getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
    note.fill("She asks for Friday.");
    desk.page().reload();
    assertThat(note).hasValue("She asks for Friday.");

    find(desk, "Shanthi Pereira");
    desk.page().getByRole(AriaRole.BUTTON, button("Sign out")).click();
    assertThat(desk.page().getByText("Not all is saved. Sign out all the same?")).isVisible();
    desk.open("/cases/REF-2026-000001");
    assertThat(note).hasValue("She asks for Friday.");
    desk.page().getByRole(AriaRole.BUTTON, button("Throw it away")).click();
    assertThat(note).hasValue("");
    desk.page().reload();
    assertThat(desk.page().getByText("have not saved it yet")).isHidden();

    desk.page().getByText("Add a note").click();
    note.fill("She asks for Friday.");
    desk.page().getByRole(AriaRole.BUTTON, button("Save the note")).click();
    assertThat(desk.page().getByText("The note is saved.")).isVisible();
    desk.page().reload();
    assertThat(note).hasValue("");
  }

  @Test
  void what_is_half_typed_into_one_form_stands_there_after_another_was_saved(Desk desk) {
    desk.signIn("practitioner");
    desk.page().getByText("Find a person").click();
    find(desk, "Shanthi Pereira");
    desk.page().getByRole(AriaRole.LINK, named("Shanthi Pereira")).first().click();
    desk.page().getByText("Add a note").click();
    Locator note = desk.page().getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
    note.fill("She asks for Thursday.");
    Locator hazards = desk.page().locator("form[action$='/hazards']");
    desk.page().locator("details:has(form[action$='/hazards']) > summary").click();
    hazards.locator("[name=alerts]").fill("A loose step");
    hazards.locator("[name=reason]").fill("Seen today");
    hazards.getByRole(AriaRole.BUTTON).click();

    assertThat(desk.page().getByText("The change is saved.")).isVisible();
    assertThat(note).isVisible();
    assertThat(note).hasValue("She asks for Thursday.");
    assertThat(hazards.locator("[name=alerts]")).hasValue("A loose step");
  }

  @Test
  void from_a_card_to_the_person_and_the_case_and_back_to_the_task(Desk desk) {
    desk.signIn("practitioner");
    desk.openList("My team's unallocated");
    desk.search("name", "Triage the contact");
    Locator card = desk.firstCard();
    String reference = Desk.caseOf(card);
    String name = card.locator(".waymark-person").textContent();
    card.locator(".waymark-person a").click();
    assertThat(heading(desk, 1, name)).isVisible();

    desk.page().locator(".cases").getByText(reference).click();
    assertThat(heading(desk, 1, "Referral " + reference)).isVisible();
    assertThat(desk.page().locator(".clocks > li").first()).containsText("due ");
    desk.keep("case-page");

    desk.page().getByRole(AriaRole.LINK, named("Triage the contact")).click();
    desk.form().locator("h1").first().waitFor();
    assertThat(desk.form()).containsText(reference);
  }

  @Test
  void on_a_phone_the_page_fits_its_width(Desk desk) {
    desk.signIn("practitioner");
    desk.page().setViewportSize(390, 844);
    desk.open("/people");
    find(desk, "chowdhuri");
    fitsTheWidth(desk);
    desk.page().locator(".found a").first().click();
    assertThat(heading(desk, 2, "Cases")).isVisible();
    fitsTheWidth(desk);
    desk.keep("person-page-phone");
  }

  @Test
  void of_a_restricted_record_others_see_that_it_exists_and_no_more(Desk desk) {
    String last = Surnames.unlikeAnybodys();
    PersonDetails secret = PersonDetails.named("Ann", last).build();
    UUID person = as("team-manager", () -> ((Outcome.Done) people.create(secret)).id());
    as(
        "service-manager",
        () ->
            restrictions.restrict(
                person,
                Set.of("practitioner-2", "team-manager-south"),
                "Works here",
                LocalDate.of(2030, 1, 4)));
    desk.signIn("practitioner");
    desk.open("/people");
    find(desk, last);
    assertThat(heading(desk, 2, "Nobody was found")).isVisible();
    desk.open("/people/" + person);
    assertThat(heading(desk, 1, "A restricted record")).isVisible();
    assertThat(desk.page().getByText(last)).hasCount(0);
    desk.keep("restricted-record");
  }

  @Test
  void cockpit_has_the_way_to_find_a_person_too(Desk desk) {
    desk.signIn("team-manager");
    desk.open("/camunda/app/cockpit/default/");
    desk.page().getByText("Find a person").first().click();
    assertThat(heading(desk, 1, "Find a person")).isVisible();
  }

  private static void find(Desk desk, String typed) {
    desk.page().getByLabel("Name, NHS number").or(desk.page().locator("#quick")).fill(typed);
    desk.page().keyboard().press("Enter");
    desk.page().locator("#found").waitFor();
  }

  private static void fitsTheWidth(Desk desk) {
    Object wider =
        desk.page()
            .evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    org.assertj.core.api.Assertions.assertThat(wider).isEqualTo(false);
  }

  private static Locator heading(Desk desk, int level, String name) {
    return desk.page()
        .getByRole(
            AriaRole.HEADING,
            new Page.GetByRoleOptions().setLevel(level).setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static <T> T as(String user, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(user, "", user + "s"));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
