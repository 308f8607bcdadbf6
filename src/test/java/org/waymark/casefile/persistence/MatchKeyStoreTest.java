package org.waymark.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.matching.MatchKeys;
import org.waymark.casefile.persistence.MatchKeyStore.Whom;
import org.waymark.casefile.support.CaseFileTest;

class MatchKeyStoreTest extends CaseFileTest {

  @Test
  void with_many_people_a_lookup_reads_the_index_and_never_the_whole_table() {
    jdbc.update(
        """
        insert into person (id, version, first_name, last_name, date_of_birth_estimated,
                            created_at, created_by)
        select md5('bulk' || n)::uuid, 0, 'Bulk', 'Person' || n, false, ?::timestamptz, 'test'
          from generate_series(1, 20000) n""",
        clock.instant().toString());
    jdbc.update(
        """
        insert into person_match_key (key, person_id)
        select prefix || n, md5('bulk' || n)::uuid
          from generate_series(1, 20000) n, unnest(array['nn:A:', 'dn:A:', 'pn:A:', 'w:']) prefix""");
    jdbc.execute("analyze person_match_key");
    var details =
        PersonDetails.named("William", "Test")
            .dateOfBirth(LocalDate.of(1950, 4, 5))
            .nhsNumber("9434765919")
            .build();
    var keys = MatchKeys.toLookUp(details).toArray(String[]::new);
    var lookUp =
        String.join(
            "\n",
            jdbc.queryForList(
                "explain select person_id from person_match_key where key = any(?)"
                    + " and person_id <> all('{%s}'::uuid[]) group by person_id"
                        .formatted(UUID.randomUUID()),
                String.class,
                (Object) keys));
    var search =
        String.join(
            "\n",
            jdbc.queryForList(
                "explain select person_id from person_match_key where key = any('{f:ann}')"
                    + " or key >= 'w:123' and key < 'w:123~' or key >= 'b:1953-' and key < 'b:1953-~'",
                String.class));
    assertThat(lookUp).contains("person_match_key_pk").doesNotContain("Seq Scan");
    assertThat(search).contains("person_match_key_pk").doesNotContain("Seq Scan");
  }

  @Test
  void those_who_share_a_number_come_before_those_who_share_only_names() {
    var last = "Order" + letters();
    for (int i = 0; i < 5; i++) {
      onFile(PersonDetails.named("Ann", last).build());
    }
    var owner = onFile(PersonDetails.named("Zed", "Else").nhsNumber("9434765870").build());
    var wanted =
        MatchKeys.toLookUp(PersonDetails.named("Ann", last).nhsNumber("9434765870").build());
    assertThat(new MatchKeyStore(jdbc).sharing(wanted, Whom.everybodyBut(Set.of()), 1))
        .containsExactly(owner);
  }
}
