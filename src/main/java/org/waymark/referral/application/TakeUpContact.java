package org.waymark.referral.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseDirectory.LinkKind;
import org.waymark.casefile.CaseHandling;

/** The worker of an open case says what becomes of a new contact about its person. */
@Service
@Transactional
public class TakeUpContact {

  private static final String KIND = "contact-taken-up";

  private final StepTools tools;
  private final CaseDirectory cases;
  private final CaseHandling handling;

  TakeUpContact(StepTools tools, CaseDirectory cases, CaseHandling handling) {
    this.tools = tools;
    this.cases = cases;
    this.handling = handling;
  }

  /** It is taken up on the open case: linked to it, and noted there. */
  public void takenUp(String reference, String by) {
    tools.note(reference, KIND, "The contact was taken up on the open case.", by);
    for (CaseDetails open : takenUpOn(reference, by)) {
      handling.link(reference, open.reference(), LinkKind.PART_OF);
      tools.note(
          open.reference(),
          KIND,
          "A new contact was taken up on this case: see " + reference + ".",
          by);
    }
  }

  /** It is a matter of its own and goes on as a referral. */
  public void separate(String reference, String by) {
    tools.note(
        reference, "contact-separate", "The contact goes on separately from the open case.", by);
  }

  /** The user's own open case of the person, or all open ones where it was a colleague who said. */
  private List<CaseDetails> takenUpOn(String reference, String by) {
    var person = tools.details(reference).personId();
    if (person == null) {
      return List.of();
    }
    var open =
        cases.ofPerson(person).stream()
            .filter(other -> other.open() && !other.reference().equals(reference))
            .toList();
    var own = open.stream().filter(other -> by.equals(other.worker())).toList();
    return own.isEmpty() ? open : own;
  }
}
