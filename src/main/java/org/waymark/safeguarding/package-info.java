/** Safeguarding adults: from a concern to the decision whether the duty to enquire applies. */
package org.waymark.safeguarding;
