/** How the sweep reads the ladder from the engine, and sees and changes the engine's tasks. */
package org.waymark.engine.escalation;
