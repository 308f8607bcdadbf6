/** Who may sign in, who may see and do what. */
package org.waymark.security;
