package org.waymark.safeguarding.application;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.safeguarding.WhatWasReported;
import org.waymark.safeguarding.WorryTold;
import org.waymark.safeguarding.domain.Concern;
import org.waymark.safeguarding.domain.Origin;

/** What was said on the case that a concern was noticed on, for whoever may see that case. */
@Service
@Transactional(readOnly = true)
public class ReadOrigin implements WhatWasReported {

  private final Concerns concerns;
  private final CaseFileDoor door;
  private final CaseAccess access;
  private final ObjectProvider<WorryTold> pathways;

  ReadOrigin(
      Concerns concerns, CaseFileDoor door, CaseAccess access, ObjectProvider<WorryTold> pathways) {
    this.concerns = concerns;
    this.door = door;
    this.access = access;
    this.pathways = pathways;
  }

  @Override
  public Optional<String> of(String reference, String user) {
    return concerns
        .find(reference)
        .map(Concern::origin)
        .filter(Origin::identifies)
        .filter(origin -> door.refusalToReadCase(origin.caseReference()).isEmpty())
        .filter(origin -> access.maySee(user, origin.caseReference()))
        .flatMap(this::told);
  }

  private Optional<String> told(Origin origin) {
    return pathways.stream()
        .flatMap(it -> it.on(origin.caseReference(), origin.occurrence()).stream())
        .findFirst();
  }
}
