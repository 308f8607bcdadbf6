package org.waymark.casefile.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  public Optional<CaseDetails> details(String reference) {
    return cases.findById(reference).map(CaseFile::details);
  }

  @Override
  public List<CaseDetails> details(Collection<String> references) {
    return cases.findAllById(references).stream().map(CaseFile::details).toList();
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
