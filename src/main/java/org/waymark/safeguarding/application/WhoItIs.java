package org.waymark.safeguarding.application;

import org.waymark.casefile.PersonDetails;

/**
 * Whom a concern is about, as its own workers found out. Nothing of it is needed: a concern goes on
 * about somebody nobody knows.
 *
 * @param samePersonAs the reference of a case about the same person, or null
 * @param newPerson somebody to put on file, or null
 * @param lookedThrough whether somebody on file who may be the same was looked at and is not
 * @param originToo whether the case that it was noticed on is about the same person
 */
public record WhoItIs(
    String samePersonAs, PersonDetails newPerson, boolean lookedThrough, boolean originToo) {

  public static final WhoItIs NOT_SAID = new WhoItIs(null, null, false, false);

  public static WhoItIs sameAs(String caseReference) {
    return new WhoItIs(caseReference, null, false, false);
  }
}
