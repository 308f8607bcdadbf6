/** People, cases, chronology, form answers and restrictions. */
package org.waymark.casefile;
