package org.waymark.safeguarding;

import java.util.Optional;

/** In whose words a concern was reported, where another case says so. */
public interface WhatWasReported {

  /** The words; empty where there are none, or the user may not see the case that holds them. */
  Optional<String> of(String caseReference, String user);
}
