package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds cases with who deals with them and how they hang together. */
public interface CaseDirectory {

  /**
   * The one case on file that somebody names, however they write it: "REF 2026 000004", "ref 4".
   * Empty where there is none, or it could be another.
   */
  Optional<String> named(String typed);

  Optional<CaseDetails> details(String reference);

  /** Several cases at once, by their references; one that is not on file is left out. */
  List<CaseDetails> details(Collection<String> references);

  /** All cases of a person, the newest first: for contacts on open cases and for re-contacts. */
  List<CaseDetails> ofPerson(UUID personId);

  /** The open cases of people, the newest first; nobody is in it who has none. */
  Map<UUID, List<CaseDetails>> openOf(Collection<UUID> people);

  /** The links from and to a case. */
  List<CaseLink> linksOf(String reference);

  /** How a case hangs on another: {@code from} is a {@code kind} of {@code to}. */
  record CaseLink(String from, String to, LinkKind kind) {}

  enum LinkKind {
    /** The person came back after {@code to} was closed. */
    RE_CONTACT,
    /** {@code from} is a part of the work on {@code to}, for example its panel. */
    PART_OF,
    /** A safeguarding concern that was raised from {@code to}. */
    SAFEGUARDING_RAISED_FROM,
    /** The next step after {@code to}. */
    FOLLOWS
  }
}
