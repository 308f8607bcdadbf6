/** Forms as pages: what a page shows, what comes of a change, and what comes of completing it. */
package org.waymark.engine.pane;
