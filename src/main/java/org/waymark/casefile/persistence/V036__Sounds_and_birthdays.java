package org.waymark.casefile.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import org.waymark.casefile.matching.SearchKeys;

/** Gives people already on file the keys by which they are found in spite of a misspelling. */
@Component
class V036__Sounds_and_birthdays extends BaseJavaMigration {

  private static final String BIRTHDAYS =
      """
      insert into person_match_key (key, person_id)
      select 'b:' || date_of_birth, id from person where date_of_birth is not null
      on conflict do nothing""";
  private static final String WORDS =
      "select distinct substr(key, 3) from person_match_key where key like 'w:%'";
  private static final String SOUND =
      """
      insert into person_match_key (key, person_id)
      select ?, person_id from person_match_key where key = 'w:' || ?
      on conflict do nothing""";

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(BIRTHDAYS);
    }
    try (var sounds = connection.prepareStatement(SOUND)) {
      for (var word : words(connection)) {
        sounds.setString(1, SearchKeys.sound(word));
        sounds.setString(2, word);
        sounds.addBatch();
      }
      sounds.executeBatch();
    }
  }

  private static List<String> words(Connection connection) throws SQLException {
    var words = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(WORDS)) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }
}
