package org.waymark.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.casefile.Address;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.matching.MatchKeys;

/** People in bulk, with the keys by which they are found; their names are made of syllables. */
public final class PeopleOnFile {

  private static final String[] FIRST = {
    "Edna", "Raymond", "Shanthi", "Mohammed", "Joan", "Peter", "Agnes", "Kwame", "Lena", "Owen"
  };
  private static final String[] SYLLABLES = {
    "thorn", "ley", "per", "ton", "ham", "wick", "bur", "mor", "gat", "sho", "len", "dar", "rid"
  };
  private static final int BATCH = 2_000;

  private final JdbcTemplate jdbc;
  private final Random random = new Random(7);

  public PeopleOnFile(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts so many people on file. */
  public void add(int many) {
    for (int done = 0; done < many; done += BATCH) {
      List<Object[]> people = new ArrayList<>();
      List<Object[]> keys = new ArrayList<>();
      for (int i = 0; i < Math.min(BATCH, many - done); i++) {
        one(people, keys);
      }
      jdbc.batchUpdate(
          "insert into person (id, version, first_name, last_name, date_of_birth,"
              + " date_of_birth_estimated, line1, postcode, phone, created_at, created_by)"
              + " values (?, 0, ?, ?, ?, false, ?, ?, ?, now(), 'benchmark')",
          people);
      jdbc.batchUpdate("insert into person_match_key (key, person_id) values (?, ?)", keys);
    }
    jdbc.execute("vacuum analyze person");
    jdbc.execute("vacuum analyze person_match_key");
  }

  private void one(List<Object[]> people, List<Object[]> keys) {
    UUID id = UUID.randomUUID();
    String first = any(FIRST);
    String last = any(SYLLABLES) + any(SYLLABLES) + any(SYLLABLES);
    LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(20_000));
    String postcode = "WM" + (1 + random.nextInt(9)) + " " + random.nextInt(10) + "AB";
    String phone = "07700 9%05d".formatted(random.nextInt(100_000));
    people.add(new Object[] {id, first, last, born, "1 Long Lane", postcode, phone});
    PersonDetails details =
        PersonDetails.named(first, last)
            .dateOfBirth(born)
            .address(new Address("1 Long Lane", null, null, null, postcode))
            .phone(phone)
            .build();
    MatchKeys.of(details).forEach(key -> keys.add(new Object[] {key, id}));
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
