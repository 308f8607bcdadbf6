/** Where imported rows are remembered. */
package org.waymark.imports.persistence;
