/** Keeps the timer of the escalation sweep going, whatever is done to it. */
package org.waymark.engine.sweep;
