package org.waymark.casefile.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Address;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.matching.MatchKeys;

/**
 * Gives everybody on file their keys anew: names without apostrophes of any kind and with all
 * letters spelt plain, names written together, and phone numbers.
 */
@Component
class V039__Keys_of_names_and_phones extends BaseJavaMigration {

  private static final int AT_ONCE = 1000;
  private static final String PEOPLE =
      """
      select id, first_name, last_name, preferred_name, date_of_birth, nhs_number, postcode, phone
        from person order by id""";
  private static final String OTHER_NAMES =
      "select person_id, first_name, last_name from person_other_name order by person_id, position";
  private static final String KEYS =
      "insert into person_match_key (key, person_id) select * from unnest(?::varchar[], ?::uuid[])";

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("delete from person_match_key");
    }
    var others = otherNames(connection);
    var keys = new Keys(connection);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(PEOPLE)) {
      while (rows.next()) {
        var id = rows.getObject("id", UUID.class);
        keys.add(id, person(rows, others.getOrDefault(id, List.of())));
      }
    }
    keys.write();
  }

  private static PersonDetails person(ResultSet row, List<OtherName> others) throws SQLException {
    return PersonDetails.named(row.getString("first_name"), row.getString("last_name"))
        .preferredName(row.getString("preferred_name"))
        .otherNames(others)
        .dateOfBirth(row.getObject("date_of_birth", LocalDate.class))
        .nhsNumber(row.getString("nhs_number"))
        .address(new Address(null, null, null, null, row.getString("postcode")))
        .phone(row.getString("phone"))
        .build();
  }

  private static Map<UUID, List<OtherName>> otherNames(Connection connection) throws SQLException {
    var names = new HashMap<UUID, List<OtherName>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(OTHER_NAMES)) {
      while (rows.next()) {
        names
            .computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
            .add(new OtherName(null, rows.getString(2), rows.getString(3)));
      }
    }
    return names;
  }

  /** Writes many people's keys in one go. */
  private static final class Keys {
    private final Connection connection;
    private final List<String> keys = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private int waiting;

    Keys(Connection connection) {
      this.connection = connection;
    }

    void add(UUID person, PersonDetails details) throws SQLException {
      for (var key : MatchKeys.of(details)) {
        keys.add(key);
        people.add(person);
      }
      if (++waiting == AT_ONCE) {
        write();
      }
    }

    void write() throws SQLException {
      try (var insert = connection.prepareStatement(KEYS)) {
        insert.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
        insert.setArray(2, connection.createArrayOf("uuid", people.toArray()));
        insert.executeUpdate();
      }
      keys.clear();
      people.clear();
      waiting = 0;
    }
  }
}
