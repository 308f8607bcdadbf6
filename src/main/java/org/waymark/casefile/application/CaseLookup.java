package org.waymark.casefile.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.domain.CaseFile;
import org.waymark.casefile.persistence.CaseFileRepository;
import org.waymark.casefile.persistence.CaseLinkStore;

/** Finds cases, and changes none. */
@Service
@Transactional(readOnly = true)
class CaseLookup implements CaseDirectory {

  private final CaseFileRepository cases;
  private final CaseLinkStore links;

  CaseLookup(CaseFileRepository cases, CaseLinkStore links) {
    this.cases = cases;
    this.links = links;
  }

  @Override
  public Optional<String> named(String typed) {
    var found = cases.findAllById(CaseSearch.references(typed));
    return found.size() == 1 ? Optional.of(found.get(0).summary().reference()) : Optional.empty();
  }

  @Override
  public Optional<CaseDetails> details(String reference) {
    return cases.findById(reference).map(CaseFile::details);
  }

  @Override
  public List<CaseDetails> details(Collection<String> references) {
    return cases.findAllById(references).stream().map(CaseFile::details).toList();
  }

  @Override
  public Map<UUID, List<CaseDetails>> openOf(Collection<UUID> people) {
    return cases.findByPersonIdInOrderByOpenedAtDescReferenceDesc(people).stream()
        .map(CaseFile::details)
        .filter(CaseDetails::open)
        .collect(Collectors.groupingBy(CaseDetails::personId));
  }

  @Override
  public List<CaseDetails> ofPerson(UUID personId) {
    return cases.findByPersonIdOrderByOpenedAtDescReferenceDesc(personId).stream()
        .map(CaseFile::details)
        .toList();
  }

  @Override
  public List<CaseLink> linksOf(String reference) {
    return links.of(reference);
  }
}
