package org.waymark.referral.application;

import java.util.List;
import java.util.Optional;
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
  private static final String SAFEGUARDING = "SAF";

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
    takenUpOn(reference, by).ifPresent(open -> hangOn(reference, open.reference(), by));
  }

  private void hangOn(String reference, String open, String by) {
    handling.link(reference, open, LinkKind.PART_OF);
    tools.note(open, KIND, "A new contact was taken up on this case: see " + reference + ".", by);
  }

  /** It is a matter of its own and goes on as a referral. */
  public void separate(String reference, String by) {
    tools.note(
        reference, "contact-separate", "The contact goes on separately from the open case.", by);
  }

  /**
   * The user's own open case of the person; where a colleague answers, the newest one. A concern
   * about safeguarding is no place to take up a request for care.
   */
  private Optional<CaseDetails> takenUpOn(String reference, String by) {
    var person = tools.details(reference).personId();
    var open =
        person == null
            ? List.<CaseDetails>of()
            : cases.ofPerson(person).stream()
                .filter(other -> other.open() && !other.reference().equals(reference))
                .filter(other -> !other.kind().equals(SAFEGUARDING))
                .toList();
    return open.stream()
        .filter(other -> by.equals(other.worker()))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }
}
