/** Runs imports: reads row by row, remembers what was imported, gives each row a transaction. */
package org.waymark.imports.application;
