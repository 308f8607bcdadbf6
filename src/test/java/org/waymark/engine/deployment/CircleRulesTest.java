package org.waymark.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leads back to itself without a wait, through parts, called models and signals. */
class CircleRulesTest {

  private static final String BACK = " A>B B>A";

  private final JdbcClient database = mock(JdbcClient.class, RETURNS_DEEP_STUBS);

  @BeforeEach
  void nothingIsDeployed() {
    when(database.sql(anyString()).query(byte[].class).list()).thenReturn(List.of());
  }

  private static String flow(String way) {
    String[] ends = way.split(">");
    boolean asks = ends[1].endsWith("?");
    String to = ends[1].replace("?", "");
    return "<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'>%s</sequenceFlow>"
        .formatted(
            ends[0] + to,
            ends[0],
            to,
            asks ? "<conditionExpression>${x == 'y'}</conditionExpression>" : "");
  }

  /** A drawing: elements, and after a bar the ways between them, {@code A>B?} under a condition. */
  private static String drawn(String drawing) {
    String[] parts = drawing.split("\\|");
    StringBuilder drawn = new StringBuilder(parts[0]);
    Stream.of(parts[1].trim().split(" +")).map(CircleRulesTest::flow).forEach(drawn::append);
    return drawn.toString();
  }

  private static Element file(String... processes) {
    StringBuilder file = new StringBuilder("<definitions><signal id='S1' name='told'/>");
    for (int i = 0; i < processes.length; i += 2) {
      file.append("<process id='%s'>%s</process>".formatted(processes[i], processes[i + 1]));
    }
    String text = file.append("</definitions>").toString();
    List<Problem> problems = new ArrayList<>();
    Element root = XmlFile.root(text.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems).isEmpty();
    return root;
  }

  private List<String> circles(Element file, Element... others) {
    List<Element> all = new ArrayList<>(List.of(others));
    all.add(file);
    return new CircleRules(new ProcessesInForce(database, all))
        .problems(file).stream().map(Problem::getMainElementId).toList();
  }

  private List<String> circles(String nodes, String part) {
    return circles(
        file("p", drawn("<startEvent id='S'/><exclusiveGateway id='A'/>" + nodes + "| S>A" + BACK)),
        file("part", part));
  }

  private static String sub(String drawing) {
    return "<subProcess id='B'><startEvent id='S2'/>" + drawn(drawing) + "</subProcess>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<exclusiveGateway id='G'/><userTask id='U'/><endEvent id='X'/>| S2>G G>U G>X U>X",
        "<task id='G'/><userTask id='U'/><endEvent id='X'/>| S2>G G>U? G>X U>X",
        "<subProcess id='C'><startEvent id='S3'/></subProcess>| S2>C",
        "<task id='T'/><intermediateCatchEvent id='W'/>| S2>T S2>W?",
      })
  void a_part_that_waits_on_one_branch_only_is_no_wait(String part) {
    assertThat(circles(sub(part), "")).containsExactly("A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<exclusiveGateway id='G'/><userTask id='U'/><receiveTask id='R'/>| S2>G G>U G>R",
        "<parallelGateway id='G'/><userTask id='U'/><task id='T'/>| S2>G G>U G>T",
        "<task id='T'/><userTask id='U'/>| S2>T S2>U",
        "<subProcess id='C'><startEvent id='S3'/><userTask id='U'/><sequenceFlow id='F'"
            + " sourceRef='S3' targetRef='U'/></subProcess>| S2>C",
      })
  void a_part_that_waits_on_each_way_through_it_is_a_wait(String part) {
    assertThat(circles(sub(part), "")).isEmpty();
  }

  @Test
  void a_called_model_is_a_wait_only_if_it_waits() {
    String call = "<callActivity id='B' calledElement='part'/>";
    String asks = "<startEvent id='S'/><userTask id='U'/><endEvent id='X'/>";

    assertThat(circles(call, "<startEvent id='S'/>")).containsExactly("B");
    assertThat(circles(call, drawn(asks + "| S>U U>X"))).isEmpty();
    assertThat(circles(call, drawn(asks + "| S>U S>X? U>X"))).containsExactly("B");
  }

  @Test
  void an_error_that_a_called_model_ends_in_leads_back_too() {
    String nodes =
        "<callActivity id='B' calledElement='part'/><boundaryEvent id='E' attachedToRef='B'>"
            + "<errorEventDefinition/></boundaryEvent>";
    String failing =
        drawn("<startEvent id='S'/><endEvent id='X'><errorEventDefinition/></endEvent>| S>X");
    String waiting =
        drawn(
            "<startEvent id='S'/><userTask id='U'/><endEvent id='X'><errorEventDefinition/>"
                + "</endEvent>| S>U U>X");
    String caller = drawn("<startEvent id='S'/>" + nodes + "| S>B E>B");

    assertThat(circles(file("p", caller), file("part", failing))).containsExactly("B");
    assertThat(circles(file("p", caller), file("part", waiting))).isEmpty();
  }

  @Test
  void a_model_that_calls_itself_before_it_waits_is_refused_and_after_it_is_not() {
    String call = "<startEvent id='S'/><userTask id='U'/><callActivity id='C' calledElement='p'/>";

    assertThat(circles(file("p", drawn(call + "| S>C C>U")))).containsExactly("C");
    assertThat(circles(file("p", drawn(call + "| S>U U>C")))).isEmpty();
  }

  @Test
  void models_that_call_each_other_in_a_ring_are_refused() {
    String call = "<startEvent id='S'/><callActivity id='C' calledElement='%s'/>";
    Element one = file("p", drawn(call.formatted("part") + "| S>C"));
    Element other = file("part", drawn(call.formatted("p") + "| S>C"));

    assertThat(circles(one, other)).containsExactly("C");
    assertThat(circles(file("q", drawn(call.formatted("p") + "| S>C")), one, other)).isEmpty();
  }

  @Test
  void the_same_part_called_twice_one_after_the_other_is_no_circle() {
    String calls =
        "<startEvent id='S'/><callActivity id='C' calledElement='part'/>"
            + "<callActivity id='D' calledElement='part'/>| S>C C>D";

    assertThat(circles(file("p", drawn(calls)), file("part", "<startEvent id='S'/>"))).isEmpty();
  }

  @Test
  void a_signal_that_begins_its_own_model_again_is_refused() {
    String told = "<signalEventDefinition signalRef='S1'/>";
    String begun = "<startEvent id='S'>" + told + "</startEvent><endEvent id='X'>" + told;

    assertThat(circles(file("p", drawn(begun + "</endEvent>| S>X")))).containsExactly("X");
    assertThat(circles(file("p", drawn(begun + "</endEvent><userTask id='U'/>| S>U U>X"))))
        .isEmpty();
  }

  @Test
  void two_branches_that_tell_each_other_are_refused() {
    String told = "<signalEventDefinition signalRef='S1'/>";
    String nodes =
        "<intermediateCatchEvent id='B'>"
            + told
            + "</intermediateCatchEvent>"
            + "<intermediateThrowEvent id='T'>"
            + told
            + "</intermediateThrowEvent>";

    assertThat(circles(file("p", drawn("<startEvent id='S'/>" + nodes + "| S>B B>T T>B"))))
        .containsExactly("T");
  }

  @Test
  void a_part_that_no_longer_waits_is_refused_for_the_model_that_calls_it_in_a_circle() {
    String waits = drawn("<startEvent id='S'/><userTask id='U'/>| S>U");
    String caller =
        drawn(
            "<startEvent id='S'/><exclusiveGateway id='A'/>"
                + "<callActivity id='B' calledElement='part'/>| S>A"
                + BACK);
    when(database.sql(anyString()).query(byte[].class).list())
        .thenReturn(List.of(bytes("p", caller), bytes("part", waits)));
    ProcessesInForce before = new ProcessesInForce(database, List.of());
    ProcessesInForce after =
        new ProcessesInForce(database, List.of(file("part", "<startEvent id='S'/>")));

    assertThat(new CircleRules(after).ofOthers(new CircleRules(before), after))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.getMainElementId()).isEqualTo("B");
              assertThat(problem.getMessage()).contains("With this deployment, this part of p");
            });
    assertThat(new CircleRules(after).ofOthers(new CircleRules(after), after)).isEmpty();
  }

  private static byte[] bytes(String process, String content) {
    return "<definitions><process id='%s'>%s</process></definitions>"
        .formatted(process, content)
        .getBytes(StandardCharsets.UTF_8);
  }
}
