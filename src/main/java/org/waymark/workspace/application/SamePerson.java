package org.waymark.workspace.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.JoinedRecords;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.People;
import org.waymark.casefile.PeopleSearch;
import org.waymark.casefile.PersonView;

/** Looks for further records of somebody on file. */
@Service
public class SamePerson {

  private static final int SHOWN = 20;
  private static final int STRIKING = 60;
  private static final String PURPOSE = "joining-records";

  private final JoinedRecords records;
  private final People people;
  private final PeopleSearch search;
  private final CaseDirectory cases;

  SamePerson(JoinedRecords records, People people, PeopleSearch search, CaseDirectory cases) {
    this.records = records;
    this.people = people;
    this.search = search;
    this.cases = cases;
  }

  /** Somebody, masked where the record is hidden. */
  public Optional<PersonView> person(UUID id) {
    return people.read(id, PURPOSE);
  }

  /** Who is like the person; records that the user may not see are left out. */
  public List<LikelyDuplicate> alike(UUID person) {
    return records.alike(person);
  }

  /** Whether somebody whose record the user may see is so like the person that one should look. */
  public boolean anybodyLike(UUID person) {
    return alike(person).stream().anyMatch(it -> it.strength() >= STRIKING);
  }

  /** Why the two may be one, if anything says so. */
  public Optional<LikelyDuplicate> match(UUID person, UUID other) {
    return alike(person).stream().filter(it -> it.person().id().equals(other)).findFirst();
  }

  /** Others who fit what was typed. */
  public List<PersonView> found(UUID person, String typed) {
    return search.find(typed, false, SHOWN).people().stream()
        .filter(it -> !it.id().equals(person))
        .toList();
  }

  /** The cases of a record. */
  public List<CaseDetails> cases(UUID person) {
    return cases.ofPerson(person);
  }
}
