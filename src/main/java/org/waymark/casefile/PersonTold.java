package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a pathway was told of the person whom a case is about, while nobody has found out who that
 * is. Declare a bean in the pathway's module.
 */
public interface PersonTold {

  /** The names as they were told, by case; cases of which no name was told are left out. */
  Map<String, String> names(Collection<String> caseReferences);

  /**
   * People on file who may be meant, the likeliest first; nobody whose record is hidden from the
   * user, and nobody where the person has been found.
   */
  List<MayBe> mayBe(String caseReference);

  /**
   * Somebody on file.
   *
   * @param said name and date of birth, in words
   * @param why what is alike
   */
  record MayBe(UUID person, String said, String why) {}
}
