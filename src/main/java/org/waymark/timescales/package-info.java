/** Working calendar, register and due-date arithmetic. */
package org.waymark.timescales;
