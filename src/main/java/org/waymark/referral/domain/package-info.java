/** What a contact is and when it is complete. */
package org.waymark.referral.domain;
