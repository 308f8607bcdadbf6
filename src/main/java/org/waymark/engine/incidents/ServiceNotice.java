package org.waymark.engine.incidents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.NoticeKinds;
import org.waymark.outbox.Wording;

/** What those who keep Waymark are told of what it can't put right by itself. */
public enum ServiceNotice implements NoticeKind {
  EXPRESSION_REFUSED(
      Wording.of(
              "An expression of {element} in the model {process} is refused when it runs. Cockpit says what is wrong with it; deploy a corrected version.")
          .atOnce()),
  GOES_ROUND_FOR_EVER(
      Wording.of(
              "The model {process} leads back to itself at {element} without waiting for anybody, and is stopped when it runs. Cockpit says where; deploy a corrected version.")
          .atOnce()),
  FORM_FAILS(
      Wording.of(
              "The form {form} can't be completed at {place}: what comes after it fails. Cockpit and the log say more; deploy the model, table or form corrected.")
          .atOnce()),
  DEPLOYMENT_NOT_FOLLOWED(
      Wording.of(
              "A deployment is in force, but not everything that follows it could be done ({step}). Cockpit and the log say what is wrong: deploy a corrected version, or start Waymark again.")
          .atOnce()),
  SWEEP_STOPPED(
      Wording.of(
              "The sweep that escalates overdue work would not have run again, and Waymark has set it going. Cockpit says what was wrong: find out who did it.")
          .atOnce()),
  SWEEP_CANNOT_RUN(
      Wording.of(
              "The sweep that escalates overdue work cannot run, and nobody is reminded. Cockpit and the log say what must be deployed.")
          .atOnce());

  private final Wording wording;

  ServiceNotice(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** All of them. */
  @Component("serviceNotices")
  static class All implements NoticeKinds {
    @Override
    public List<NoticeKind> all() {
      return List.of(ServiceNotice.values());
    }
  }
}
