/** Where contacts are kept. */
package org.waymark.referral.persistence;
