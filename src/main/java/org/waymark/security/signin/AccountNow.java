package org.waymark.security.signin;

import java.io.Serializable;
import java.util.List;

/**
 * All of an account that a session hangs on.
 *
 * @param password a digest, which changes with each change of the password
 * @param groups the roles and teams, in the order of their ids
 * @param othersPassword whether somebody else set the password, so that it has to be changed first
 */
record AccountNow(String password, List<String> groups, boolean othersPassword)
    implements Serializable {}
