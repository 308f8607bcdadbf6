/**
 * People, cases, chronology, form answers and restrictions: everything that is said about a person,
 * kept in one place so that restriction, correction, reading log and retention act on one place.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Case file",
    allowedDependencies = {"outbox", "security", "timescales", "writing"})
package org.waymark.casefile;
