package org.waymark.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people on file. All methods act as the {@link org.waymark.security.CurrentUser}: whoever asks
 * for a restricted record gets it masked, whoever looks for people does not find it, and each
 * reading is logged with its purpose before it is answered.
 */
public interface People {

  /** What is wrong with the details, field by field; empty if nothing is. */
  List<FieldProblem> check(PersonDetails details);

  /** Puts a person on file. Ask {@link #likelyDuplicatesBeforeFiling} first. */
  Outcome create(PersonDetails details);

  /** Replaces the details; what the record said before is kept with the reason. */
  Outcome correct(UUID id, PersonDetails details, String reason);

  /**
   * One person, logged as "read"; as "emergency" where nothing but emergency access lets the user
   * read.
   *
   * @param purpose what for, a code such as {@code form:triage-contact}; never personal data
   */
  Optional<PersonView> read(UUID id, String purpose);

  /** The person whom a case is about, logged so on that case; empty while unidentified. */
  Optional<PersonView> ofCase(String caseReference, String purpose);

  /** Whom a page of cases is about, by case reference, logged as "listed" in one go. */
  Map<String, PersonView> listOfCases(Collection<String> caseReferences, String purpose);

  /**
   * Who on file may be the same person, the likeliest first, logged as "listed". The details need
   * not be valid: an NHS number with one wrong digit still finds its owner. A record hidden from
   * the user is left out, and logged as "refused" where it is alike.
   */
  List<LikelyDuplicate> likelyDuplicates(PersonDetails details);

  /**
   * As {@link #likelyDuplicates}, for a contact on record whose person is about to be put on file.
   * So that nobody becomes a second record, a hidden record that was named exactly (by the NHS
   * number, or by the full name and the whole birthday) comes last, masked.
   */
  List<LikelyDuplicate> likelyDuplicatesBeforeFiling(PersonDetails details);

  /**
   * Finds people as {@link PeopleSearch} does, with near misses where nobody fits exactly.
   *
   * @param query what was typed; every part of it must fit
   * @param limit how many at most, 1 to 100
   */
  List<PersonView> search(String query, int limit);

  /** Earlier states of the record, newest first; empty if the user may not see it. */
  List<Correction> corrections(UUID id);

  /** What the record said before a correction, and why it was corrected. */
  record Correction(PersonDetails before, String reason, Instant at, String by) {}
}
