package org.waymark.casefile.support;

import java.util.Map;
import org.waymark.casefile.CaseFileSection;

/** A section as another module would contribute it. */
class SampleSection implements CaseFileSection {

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public Object of(String caseReference) {
    return Map.of("about", caseReference);
  }
}
