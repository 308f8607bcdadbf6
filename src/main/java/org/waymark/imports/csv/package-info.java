/** Delimited text: encodings, delimiters, line ends, headers, records. Nothing here is a bean. */
package org.waymark.imports.csv;
