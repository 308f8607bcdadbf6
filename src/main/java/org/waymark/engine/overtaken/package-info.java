/** Tells open cases of what overtakes them. */
package org.waymark.engine.overtaken;
