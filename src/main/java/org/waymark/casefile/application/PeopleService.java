package org.waymark.casefile.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.casefile.FieldProblem;
import org.waymark.casefile.LikelyDuplicate;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.PersonView;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.PersonHistoryStore;
import org.waymark.casefile.persistence.ReadingLog;
import org.waymark.casefile.persistence.ReadingLog.Kind;
import org.waymark.casefile.persistence.ReadingLog.Touched;

/** Shows people on file, and logs whoever reads them; keeping and finding have their own types. */
@Service
class PeopleService implements People {

  private final PersonKeeper keeper;
  private final PeopleFinder finder;
  private final PersonReader reader;
  private final PersonHistoryStore history;
  private final CaseFileRepository cases;
  private final ReaderDoor door;
  private final ReadingLog readings;

  PeopleService(
      PersonKeeper keeper,
      PeopleFinder finder,
      PersonReader reader,
      PersonHistoryStore history,
      CaseFileRepository cases,
      ReaderDoor door,
      ReadingLog readings) {
    this.keeper = keeper;
    this.finder = finder;
    this.reader = reader;
    this.history = history;
    this.cases = cases;
    this.door = door;
    this.readings = readings;
  }

  @Override
  public List<FieldProblem> check(PersonDetails details) {
    return keeper.check(details);
  }

  @Override
  public Outcome create(PersonDetails details) {
    return keeper.create(details);
  }

  @Override
  public Outcome correct(UUID id, PersonDetails details, String reason) {
    return keeper.correct(id, details, reason);
  }

  @Override
  public Optional<PersonView> read(UUID id, String purpose) {
    return logged(reader.one(id), null, purpose);
  }

  @Override
  public Optional<PersonView> ofCase(String caseReference, String purpose) {
    var person = cases.findById(caseReference).map(CaseFile::personId);
    return logged(person.flatMap(reader::one), caseReference, purpose);
  }

  @Override
  public Map<String, PersonView> listOfCases(Collection<String> references, String purpose) {
    var personOf = new LinkedHashMap<String, UUID>();
    for (var file : cases.findAllById(references)) {
      if (file.personId() != null) {
        personOf.put(file.summary().reference(), file.personId());
      }
    }
    var views = reader.all(List.copyOf(Set.copyOf(personOf.values())));
    var listed = new LinkedHashMap<String, PersonView>();
    personOf.forEach((reference, person) -> listed.put(reference, views.get(person)));
    var touched = new ArrayList<Touched>();
    listed.forEach(
        (reference, view) -> {
          if (!view.restricted()) {
            touched.add(new Touched(view.id(), reference));
          }
        });
    readings.log(Kind.LISTED, touched, purpose);
    return listed;
  }

  @Override
  public List<LikelyDuplicate> likelyDuplicates(PersonDetails details) {
    return finder.likelyDuplicates(details);
  }

  @Override
  public List<LikelyDuplicate> likelyDuplicatesBeforeFiling(PersonDetails details) {
    return finder.beforeFiling(details);
  }

  @Override
  public List<PersonView> search(String query, int limit) {
    return finder.find(query, false, limit).people();
  }

  @Override
  public List<Correction> corrections(UUID id) {
    return read(id, "corrections").filter(view -> !view.restricted()).isPresent()
        ? history.of(id)
        : List.of();
  }

  private Optional<PersonView> logged(
      Optional<PersonView> view, String caseReference, String purpose) {
    view.ifPresent(v -> readings.log(kind(v), v.id(), caseReference, purpose));
    return view;
  }

  private Kind kind(PersonView view) {
    if (view.restricted()) {
      return Kind.REFUSED;
    }
    return door.isReadInEmergency(view.id()) ? Kind.EMERGENCY : Kind.READ;
  }
}
