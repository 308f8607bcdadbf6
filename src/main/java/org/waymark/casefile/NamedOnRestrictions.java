package org.waymark.casefile;

import java.util.List;
import java.util.UUID;

/** On whose restricted records somebody is named, until somebody else is. */
public interface NamedOnRestrictions {

  /** The people whose standing restriction names that user, but for emergency access. */
  List<UUID> naming(String userId);
}
