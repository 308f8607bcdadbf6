package org.waymark.referral.domain;

import jakarta.persistence.Embeddable;

/**
 * A worker of the team as the allocation was prepared.
 *
 * @param worker the user id
 * @param suitable whether the worker can take the referral
 * @param reasons why, or why not, in plain English
 */
@Embeddable
public record SuggestedWorker(String worker, String name, boolean suitable, String reasons) {}
