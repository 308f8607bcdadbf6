/** Everything that touches Camunda's internals. */
package org.waymark.engine;
