/** Reads decision tables as people wrote them, cell by cell. */
package org.waymark.engine.dmn;
