/** Imports over HTTP. */
package org.waymark.imports.web;
