/** Timers drawn in models whose date the register counts, and how they are counted anew. */
package org.waymark.engine.timers;
