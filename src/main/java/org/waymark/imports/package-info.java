/**
 * Files in: delimited text files as councils really have them, row by row, the good rows kept and
 * the bad ones named. A pathway takes part by declaring an {@link org.waymark.imports.ImportKind}.
 * What goes out again as CSV is written by {@link org.waymark.imports.SafeCsv}.
 */
package org.waymark.imports;
