package org.waymark.casefile.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.domain.CaseFile;

/** Cases, and the numbers of their references. */
public interface CaseFileRepository extends JpaRepository<CaseFile, String> {

  List<CaseFile> findByPersonIdOrderByOpenedAtDescReferenceDesc(UUID personId);

  /** The teams that hold an open case of somebody. */
  default Set<String> teamsWorkingWith(UUID personId) {
    return findByPersonIdOrderByOpenedAtDescReferenceDesc(personId).stream()
        .map(CaseFile::details)
        .filter(details -> details.open() && details.team() != null)
        .map(CaseDetails::team)
        .collect(Collectors.toSet());
  }

  List<CaseFile> findByPersonIdInOrderByOpenedAtDescReferenceDesc(Collection<UUID> people);

  /** Whom those of the references that are on file are about, each once. */
  @Query(
      "select distinct c.personId from CaseFile c"
          + " where c.reference in :references and c.personId is not null")
  List<UUID> peopleOf(Collection<String> references);

  @Query(value = "select next_case_number(:kind, :year)", nativeQuery = true)
  long nextNumber(String kind, int year);
}
