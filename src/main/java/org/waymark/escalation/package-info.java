/** The ledger of clocks, the escalation ladder and the sweep. */
package org.waymark.escalation;
