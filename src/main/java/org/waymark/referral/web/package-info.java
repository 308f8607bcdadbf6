/** Referrals over HTTP. */
package org.waymark.referral.web;
