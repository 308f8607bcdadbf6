package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Submission;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.engine.forms.Drawn.Kind;
import org.waymark.support.DrawnWork;

/**
 * Each component that Modeler offers and Waymark draws, on one form. Its pictures, under {@code
 * target/screenshots/components}, are those of {@code docs/forms.md}.
 */
@BrowserTest
class EveryComponentIT {

  private static final Path FORM = Path.of("src/test/resources/components/every-component.form");
  private static final Set<Kind> NOT_SEEN = EnumSet.of(Kind.NOTHING);
  private static final String WAITS =
      "() => document.getElementById('answers')['htmx-internal-data'].queuedRequests?.length > 0";
  private static final String CHANGES =
      "box => { box.value = 'Ada'; box.dispatchEvent(new Event('change', {bubbles: true})) }";
  private static final int[] WIDTHS = {700, 390};

  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;
  @Autowired FormAnswers answers;

  private static final class Work extends DrawnWork {

    Work(ProcessEngine engine, CaseRegister cases, People people) throws IOException {
      super(
          engine,
          cases,
          people,
          PersonDetails.named("Ada", "Sample").build(),
          new Drawing(
              "every-component",
              oneTask("every-component", "UserTask_Look", "Look at each", "every-component"),
              "every-component",
              Files.readString(FORM)));
    }
  }

  @Test
  void each_component_is_drawn_reaches_everybody_and_fits_a_phone(Desk desk) throws IOException {
    Work work = new Work(engine, cases, people);
    saidBefore(work.reference);
    desk.signIn("practitioner");
    for (int width : WIDTHS) {
      desk.page().setViewportSize(width, 900);
      desk.open("/tasks/" + work.task().getId());
      Locator form = desk.form();

      assertThat(Axe.violations(form)).isEmpty();
      assertThat(form.evaluate("() => document.documentElement.scrollWidth"))
          .as("nothing sticks out at %d pixels", width)
          .isEqualTo(width);
      form.locator("details summary").all().forEach(Locator::click);
      // For the pictures alone: the buttons stay above what is looked at.
      form.locator(".actions").evaluate("bar => { bar.style.position = 'static' }");
      for (Locator part : form.locator("[data-shown]").all()) {
        keep(part, width);
      }
    }
    assertThat(kinds(desk.form())).containsAll(EnumSet.complementOf(EnumSet.copyOf(NOT_SEEN)));
  }

  @Test
  void rows_come_and_go_once_for_each_press_however_slow_the_answers_are(Desk desk)
      throws IOException {
    Work work = new Work(engine, cases, people);
    desk.signIn("practitioner");
    desk.open("/tasks/" + work.task().getId());
    Locator rows = desk.form().locator(".row:has([name^='visits['])");
    Locator add = desk.form().locator("button[name=_add][value=visits]");
    int before = rows.count();

    whileTheFirstIsHeld(
        desk,
        () -> {
          add.press("Enter");
          // What was typed waits behind the press, while the button still has the focus.
          desk.field("What does the person like to be called?").evaluate(CHANGES);
          desk.page().waitForFunction(WAITS, null);
        });
    PlaywrightAssertions.assertThat(rows).hasCount(before + 1);

    whileTheFirstIsHeld(
        desk,
        () -> {
          add.press("Enter");
          rows.nth(before).locator("button[name=_remove]").press("Enter");
          add.press("Enter");
        });
    PlaywrightAssertions.assertThat(rows).hasCount(before + 2);
  }

  @Test
  void a_row_with_words_in_it_is_removed_by_a_second_press(Desk desk) throws IOException {
    Work work = new Work(engine, cases, people);
    desk.signIn("practitioner");
    desk.open("/tasks/" + work.task().getId());
    Locator rows = desk.form().locator(".row:has([name^='visits['])");
    int before = rows.count();
    desk.form().locator("button[name=_add][value=visits]").press("Enter");
    PlaywrightAssertions.assertThat(rows).hasCount(before + 1);
    Locator row = rows.nth(before);
    Locator remove = row.locator("button[name=_remove]");
    row.locator("input[type=text], textarea").first().fill("1");

    remove.press("Enter");
    PlaywrightAssertions.assertThat(remove).hasText("Remove what you typed here? Press again");
    row.locator("input[type=text], textarea").first().focus();
    PlaywrightAssertions.assertThat(remove).containsText("Remove");
    PlaywrightAssertions.assertThat(remove).not().containsText("Press again");

    remove.press("Enter");
    remove.press("Enter");
    PlaywrightAssertions.assertThat(rows).hasCount(before);
  }

  private static void whileTheFirstIsHeld(Desk desk, Runnable presses) {
    List<Route> late = new CopyOnWriteArrayList<>();
    desk.page()
        .route(
            "**/changes",
            route -> {
              if (late.isEmpty()) {
                late.add(route);
              } else {
                route.resume();
              }
            });
    presses.run();
    desk.page().waitForCondition(() -> !late.isEmpty());
    late.get(0).resume();
    desk.waitUntilSaved();
    desk.page().unroute("**/changes");
  }

  private void saidBefore(String reference) throws IOException {
    String said =
        "{\"story\":\"A walk with the dog, every day.\",\"visits\":[{\"reason\":\"Lunch\","
            + "\"minutes\":30},{\"reason\":\"Going to bed\",\"minutes\":45}]}";
    answers.record(
        new Submission(
            reference,
            "earlier-visit",
            1,
            null,
            "StartEvent_Begun",
            "practitioner",
            (ObjectNode) new ObjectMapper().readTree(said)));
  }

  private static Set<Kind> kinds(Locator form) {
    return Arrays.stream(Kind.values())
        .filter(kind -> form.locator(".part-" + kind.part()).count() > 0)
        .collect(Collectors.toSet());
  }

  private static void keep(Locator part, int width) {
    String name = part.getAttribute("data-shown") + "-" + width + ".png";
    part.screenshot(
        new Locator.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", "components", name)));
  }
}
