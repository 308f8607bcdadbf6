package org.waymark.referral.domain;

/**
 * What was found out at triage, as far as the duties to assess hang on it.
 *
 * @param spoken whether anybody has spoken to the person, or for them to somebody else
 * @param appearsToHaveNeeds whether the person appears to have any needs for care and support
 * @param transition whether the person is under 18 and an assessment now would be of significant
 *     benefit to them
 * @param deafblind whether the person may be deafblind
 * @param residenceDisputed whether councils dispute where the person ordinarily lives
 */
public record TriageFindings(
    boolean spoken,
    boolean appearsToHaveNeeds,
    boolean transition,
    boolean deafblind,
    boolean residenceDisputed) {}
