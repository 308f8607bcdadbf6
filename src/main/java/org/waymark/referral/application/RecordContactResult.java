package org.waymark.referral.application;

import java.util.List;
import org.waymark.referral.ContactRecorded;
import org.waymark.referral.domain.FieldRefusal;

/** What became of a contact that was to be recorded. */
public sealed interface RecordContactResult {

  /** On record, its case open. */
  record Recorded(ContactRecorded contact) implements RecordContactResult {}

  /** Not on record, and why; nothing changed. */
  record Refused(List<FieldRefusal> fields) implements RecordContactResult {}
}
