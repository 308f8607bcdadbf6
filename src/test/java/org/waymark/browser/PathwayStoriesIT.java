package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.referral.domain.EligibilityCriteria.CareOutcome;
import org.waymark.security.SaidOnForm;

/**
 * Whole pathways in the browser, each from its start to its ending by all its roles, without one
 * reload: every form is completed at the first press.
 */
@BrowserTest
class PathwayStoriesIT {

  private static final Logger log = LoggerFactory.getLogger(PathwayStoriesIT.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 23);
  private static final Pattern DAY = Pattern.compile("2026-1[12]-\\d{2}");
  private static final int MOST_FORMS = 40;

  private static final Map<String, String> WHO =
      Map.of(
          "practitioners", "practitioner",
          "senior-practitioners", "senior-practitioner",
          "team-managers", "team-manager",
          "business-support", "business-support");

  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired JdbcTemplate jdbc;

  @Test
  void a_contact_becomes_support_that_is_planned(Desk desk) throws Exception {
    String reference =
        begin(
            desk,
            "business-support",
            "Record a contact",
            answers(
                "referral/record-contact",
                "{'safeguardingWorry':'no','agreement':'agrees','feedbackWanted':false,"
                    + "'personNhsNumber':null,'personFamilyName':'Storytold','urgent':'no'}"));
    List<String> completed =
        goOn(
            desk,
            reference,
            "referral",
            Map.of(
                "triage-contact",
                "{'residence':'here','newSafeguardingConcern':false,'triageDecision':'assessment'}",
                "allocate-referral",
                "{'allocationDecision':'allocate','allocatedWorker':'practitioner-2'}",
                "answer-allocation",
                "{'allocationResult':'accepted','returnReason':null}",
                "eligibility-decision",
                "{'outcome':'support-planning','planPromisedFor':'%s','chcIndicated':false}"
                    .formatted(LocalDate.now(LONDON).plusWeeks(3)),
                "make-support-plan",
                planOfAllNeeds(),
                "quality-check",
                "{'checkResult':'good-enough','personHeard':'yes','carerBlind':'yes',"
                    + "'reasonsWritten':'yes','rightsAsked':'yes'}",
                "sign-off-plan",
                "{'signOff':'signed-off','planAgreed':'yes','meetsNeeds':'yes',"
                    + "'budgetEnough':'yes','whyCostsMore':'Story'}"));

    log.info("Completed: {}", completed);
    assertThat(completed).contains("triage-contact", "make-support-plan", "sign-off-plan");
    assertThat(outcome(reference)).isEqualTo("support-planning");
  }

  @Test
  void a_concern_is_made_safe_decided_and_fed_back(Desk desk) throws Exception {
    String reference =
        begin(
            desk,
            "practitioner",
            "Raise a safeguarding concern",
            answers("safeguarding/raise-safeguarding-concern", "{'relatedCase':null}"));
    List<String> completed = goOn(desk, reference, "safeguarding", Map.of());

    log.info("Completed: {}", completed);
    assertThat(completed)
        .contains("gather-safeguarding-information", "decide-safeguarding-concern");
  }

  // The story finds a need in each of the ten outcomes.
  private static String planOfAllNeeds() {
    String row = "{'outcome':'Story','need':'%s','how':'Story','measure':'Story'}";
    return Stream.of(CareOutcome.values())
        .map(need -> row.formatted(need.code()))
        .collect(Collectors.joining(",", "{'outcomes':[", "]}"));
  }

  private String outcome(String reference) {
    return jdbc.queryForObject(
        "select coalesce(outcome, 'open') from case_file where reference = ?",
        String.class,
        reference);
  }

  /**
   * The first of the ways that forms are tried with, moved to yesterday, whose hours are all over,
   * with some answers changed.
   */
  private static ObjectNode answers(String form, String changes) throws Exception {
    long days = ChronoUnit.DAYS.between(WRITTEN, LocalDate.now(LONDON).minusDays(1));
    String way = new SaidOnForm(Path.of("forms", form + ".form"), "Story").way(0).toString();
    String moved =
        DAY.matcher(way).replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
    ObjectNode answers = (ObjectNode) JSON.readTree(moved);
    answers.setAll((ObjectNode) JSON.readTree(changes.replace('\'', '"')));
    return answers;
  }

  private String begin(Desk desk, String user, String start, ObjectNode answers) throws Exception {
    desk.becomes(user);
    desk.openStart(start);
    String file =
        start.startsWith("Record")
            ? "forms/referral/record-contact.form"
            : "forms/safeguarding/raise-safeguarding-concern.form";
    fill(desk.form(), desk, Path.of(file), answers);
    String said = desk.done().textContent();
    Matcher reference = Pattern.compile("(REF|SAF)-\\d{4}-\\d{6}").matcher(said);
    assertThat(reference.find()).as(said).isTrue();
    desk.open("/camunda/app/tasklist/default/");
    desk.lists().first().waitFor();
    return reference.group();
  }

  private List<String> goOn(
      Desk desk, String reference, String pathway, Map<String, String> changes) throws Exception {
    List<String> completed = new ArrayList<>();
    Task task = next(desk, reference, null);
    while (task != null && completed.size() < MOST_FORMS) {
      String form = forms.getTaskFormData(task.getId()).getCamundaFormRef().getKey();
      Locator frame = desk.openTask(task.getId(), desk.becomes(whoDoes(task)));
      ObjectNode answers = answers(pathway + "/" + form, changes.getOrDefault(form, "{}"));
      fill(frame, desk, Path.of("forms", pathway, form + ".form"), answers);
      completed.add(form);
      task = next(desk, reference, task.getId());
    }
    return completed;
  }

  private static void fill(Locator form, Desk desk, Path file, ObjectNode answers)
      throws Exception {
    form.locator("#answers").waitFor();
    Filler.ofWhatIsAsked(form, desk.page(), new Random(7))
        .fill(new SaidOnForm(file, "Story").file().path("components"), answers);
    form.locator("#complete").click();
    Locator done = form.locator(".govuk-panel");
    Locator summary = form.locator(".govuk-error-summary");
    desk.page().waitForCondition(() -> done.count() + summary.count() > 0);
    assertThat(summary.allTextContents()).as(file + " " + answers).isEmpty();
  }

  /** The next task of the case, once the engine has come to it; null where nothing is open. */
  private Task next(Desk desk, String reference, String before) {
    Task[] found = new Task[1];
    desk.page()
        .waitForCondition(
            () -> {
              found[0] =
                  tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                      .filter(task -> !task.getId().equals(before))
                      .filter(task -> task.getAssignee() != null || !groups(task).isEmpty())
                      .findFirst()
                      .orElse(null);
              return found[0] != null || isClosed(reference);
            });
    return found[0];
  }

  private boolean isClosed(String reference) {
    return jdbc.queryForObject(
        "select closed_on is not null from case_file where reference = ?",
        Boolean.class,
        reference);
  }

  private List<String> groups(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .toList();
  }

  private String whoDoes(Task task) {
    if (task.getAssignee() != null) {
      return task.getAssignee();
    }
    return groups(task).stream()
        .map(group -> group.substring(group.indexOf('.') + 1))
        .filter(WHO::containsKey)
        .map(WHO::get)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody does " + task.getName()));
  }
}
