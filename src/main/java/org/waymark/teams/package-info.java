/** Teams, workers, availability, caseloads and allocation. */
package org.waymark.teams;
