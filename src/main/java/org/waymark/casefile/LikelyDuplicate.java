package org.waymark.casefile;

import java.util.List;

/**
 * Somebody already on file who may be the same person.
 *
 * @param person masked where the user may not see the record, which only {@link
 *     People#likelyDuplicatesBeforeFiling} tells of
 * @param strength how likely, 40 to 100: from 40 worth a look
 * @param reasons why, and what speaks against it, in plain English; for a restricted record only
 *     that it is one
 * @param certain whether nobody needs to decide: the same NHS number, or the same name, date of
 *     birth and postcode, and nothing that speaks against it; never of a restricted record
 */
public record LikelyDuplicate(
    PersonView person, int strength, List<String> reasons, boolean certain) {}
