package org.waymark.workspace.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.FormAnswers;
import org.waymark.casefile.FormAnswers.Recorded;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonView;
import org.waymark.engine.AnswersInWords;
import org.waymark.engine.AnswersInWords.ForThePerson;
import org.waymark.security.AccountNames;
import org.waymark.security.CurrentUser;
import org.waymark.workspace.application.PersonsLetter.Sheet;

/** Puts together what a person may have of their case. One page is one reading in the log. */
@Service
public class PersonsLetters {

  private final CaseDirectory cases;
  private final CaseAccess access;
  private final CurrentUser user;
  private final People people;
  private final CaseLines lines;
  private final FormAnswers answers;
  private final AnswersInWords words;
  private final AccountNames names;

  PersonsLetters(
      CaseDirectory cases,
      CaseAccess access,
      CurrentUser user,
      People people,
      CaseLines lines,
      FormAnswers answers,
      AnswersInWords words,
      AccountNames names) {
    this.cases = cases;
    this.access = access;
    this.user = user;
    this.people = people;
    this.lines = lines;
    this.answers = answers;
    this.words = words;
    this.names = names;
  }

  /** The letter, masked where the current user may not see the case; empty if there is none. */
  public Optional<PersonsLetter> of(String reference) {
    return cases.details(reference).map(this::letter);
  }

  private PersonsLetter letter(CaseDetails details) {
    String reference = details.reference();
    PersonView person = people.ofCase(reference, "for-the-person").orElse(null);
    if (!access.maySee(user.id(), reference)) {
      return PersonsLetter.masked(reference);
    }
    CaseLine line = lines.of(List.of(details)).get(0);
    return new PersonsLetter(
        reference,
        false,
        person == null ? null : person.details(),
        line.worker(),
        line.team(),
        sheets(answers.of(reference)));
  }

  private List<Sheet> sheets(List<Recorded> recorded) {
    Map<String, UUID> latest = new HashMap<>();
    recorded.forEach(one -> latest.put(one.submission().form(), one.id()));
    Map<String, String> authors =
        names.ofUsers(recorded.stream().map(one -> one.submission().author()).toList());
    List<Sheet> sheets = new ArrayList<>();
    for (Recorded one : recorded) {
      boolean isLatest = one.id().equals(latest.get(one.submission().form()));
      String author = authors.get(one.submission().author());
      words
          .forThePerson(one.submission())
          .map(theirs -> sheet(one, author, theirs, isLatest && isAgreed(one, theirs, recorded)))
          .ifPresent(sheets::add);
    }
    return sheets;
  }

  /** Whether somebody agreed to it afterwards, where the form asks for that. */
  private static boolean isAgreed(Recorded one, ForThePerson theirs, List<Recorded> recorded) {
    return theirs.agreedBy().map(Agreement::of).map(it -> it.came(one, recorded)).orElse(true);
  }

  /** An answer of another form, {@code sign-off-plan.signOff=signed-off}. */
  private record Agreement(String form, String key, String value) {

    static Agreement of(String declared) {
      String[] parts = declared.split("[.=]", 3);
      return new Agreement(parts[0], parts[1], parts[2]);
    }

    boolean came(Recorded one, List<Recorded> recorded) {
      return recorded.subList(recorded.indexOf(one) + 1, recorded.size()).stream()
          .filter(later -> later.submission().form().equals(form))
          .anyMatch(later -> later.submission().answers().path(key).asText().equals(value));
    }
  }

  private static Sheet sheet(Recorded one, String author, ForThePerson theirs, boolean stands) {
    return new Sheet(
        one.id(),
        theirs.form().title(),
        one.at(),
        author,
        theirs.form().lines(),
        theirs.ticked() && stands);
  }
}
