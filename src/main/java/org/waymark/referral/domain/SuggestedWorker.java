package org.waymark.referral.domain;

import jakarta.persistence.Embeddable;

/**
 * A worker of the team as the allocation was prepared.
 *
 * @param worker the user id
 * @param suitable whether the worker can take the referral
 * @param possible whether a manager may give it to them all the same, over the limit with a reason
 * @param reasons why, or why not, in plain English
 */
@Embeddable
public record SuggestedWorker(
    String worker, String name, boolean suitable, boolean possible, String reasons) {}
