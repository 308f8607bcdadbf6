package org.waymark.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.forms.Transcript.Entry;

/**
 * What of a form the person may have, as the form declares: its heading says what it is called for
 * them, and each question that may be printed how it reads for them. What declares nothing is never
 * printed, so a new question stays within the council until somebody decides otherwise.
 */
public final class PersonsCopy {

  static final String PROPERTY = "forThePerson";
  private static final String TICKED = "forThePersonTicked";
  private static final String AS_IT_IS = "yes";

  private final String title;
  private final String ticked;
  private final Map<String, String> questions;

  private PersonsCopy(String title, String ticked, Map<String, String> questions) {
    this.title = title;
    this.ticked = ticked;
    this.questions = questions;
  }

  /** What a form declares; empty where it is not for the person. */
  public static Optional<PersonsCopy> of(FormFile form) {
    List<Component> headings = new ArrayList<>();
    form.each(
        component -> {
          boolean shown = !component.isField() && component.path().isEmpty();
          component.property(PROPERTY).filter(it -> shown).ifPresent(it -> headings.add(component));
        });
    return headings.stream()
        .findFirst()
        .map(
            heading ->
                new PersonsCopy(
                    heading.property(PROPERTY).orElseThrow(),
                    heading.property(TICKED).orElse(""),
                    questions(form)));
  }

  private static Map<String, String> questions(FormFile form) {
    Map<String, String> questions = new HashMap<>();
    form.components().forEach(component -> declared(component, "", questions));
    return questions;
  }

  private static void declared(Component component, String list, Map<String, String> questions) {
    if (!component.path().isEmpty()) {
      component
          .property(PROPERTY)
          .ifPresent(wording -> questions.put(place(component, list), wording));
    }
    String within = component.isList() ? component.dotted() : list;
    component.children().forEach(child -> declared(child, within, questions));
  }

  private static String place(Component component, String list) {
    return list + "/" + component.dotted();
  }

  /** What the form is called for the person. */
  public String title() {
    return title;
  }

  /** Whether it is printed unless somebody decides otherwise. */
  public boolean ticked() {
    return !ticked.equals("no");
  }

  /**
   * The later answer without which it is not ticked, {@code sign-off-plan.signOff=signed-off}: what
   * nobody has agreed to yet is not given away as if they had.
   */
  public Optional<String> agreedBy() {
    return Optional.of(ticked).filter(it -> it.contains("="));
  }

  /**
   * What the person may have of answers.
   *
   * @param answered the version of the form that asked for them
   */
  public List<Entry> read(FormFile answered, JsonNode answers) {
    return Transcript.of(answered, answers, this::wording);
  }

  private Optional<String> wording(Component component, String list, String group) {
    return Optional.ofNullable(questions.get(place(component, list)))
        .map(wording -> wording.equals(AS_IT_IS) ? component.label() : wording);
  }
}
