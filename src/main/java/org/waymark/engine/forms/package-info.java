/** Reads Camunda Forms and checks on the server what was submitted, from the form file itself. */
package org.waymark.engine.forms;
