/** The referral pathway, from contact to recorded outcome. */
package org.waymark.referral;
