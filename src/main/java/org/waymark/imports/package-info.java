/** Files in. */
package org.waymark.imports;
