/**
 * The referral pathway, from contact to recorded outcome.
 *
 * <p>A contact is a fact: it is recorded as it arrived and never rewritten. Everything after it is
 * carried by the process {@code referral}.
 */
package org.waymark.referral;
