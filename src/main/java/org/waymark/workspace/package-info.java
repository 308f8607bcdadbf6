/**
 * The pages beside Tasklist: find a person, see a person or a case on one page, write a note. It
 * puts together what the other modules know; no module uses it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Workspace",
    allowedDependencies = {
      "casefile",
      "engine",
      "escalation",
      "referral",
      "safeguarding",
      "security",
      "teams",
      "timescales",
      "writing"
    })
package org.waymark.workspace;
