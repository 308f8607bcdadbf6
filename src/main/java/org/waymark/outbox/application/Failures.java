package org.waymark.outbox.application;

/** Names failures by their kind. Messages of exceptions may quote values and are kept nowhere. */
final class Failures {

  private Failures() {}

  /**
   * The kind of the failure and of its root, for example {@code
   * MailSendException/ConnectException}.
   */
  static String kindOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String kind = failure.getClass().getSimpleName();
    return root == failure ? kind : kind + "/" + root.getClass().getSimpleName();
  }
}
