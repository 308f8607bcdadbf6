/**
 * What people and programs write, read in one way by every door: text, days, times, phone numbers
 * and other numbers. A form, a person's page, an import, the API and the search ask here, so that
 * what one of them takes, all of them take.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Writing",
    allowedDependencies = {"timescales"})
package org.waymark.writing;
