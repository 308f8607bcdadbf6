/** The use cases of the referral pathway, and the ports they need. */
package org.waymark.referral.application;
