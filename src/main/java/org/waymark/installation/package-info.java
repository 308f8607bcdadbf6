/**
 * Bringing a Waymark up: its database, embedded or real, its clock, and on the embedded database
 * the demo accounts and sample work.
 */
package org.waymark.installation;
