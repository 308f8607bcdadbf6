/** One durable outbox for e-mail, module events and messages between pathways. */
package org.waymark.outbox;
