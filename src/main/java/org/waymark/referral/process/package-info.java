/** Where the referral pathway meets the engine. */
package org.waymark.referral.process;
