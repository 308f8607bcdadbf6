package org.waymark.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.casefile.PersonTold.MayBe;

/** Words for a person whom nobody has identified yet, from what the pathways were told. */
@Component
public class WhoIsMeant {

  private static final String NOT_YET = "Not yet identified";

  private final ObjectProvider<PersonTold> told;

  WhoIsMeant(ObjectProvider<PersonTold> told) {
    this.told = told;
  }

  /** For cards and headings: the name as told, and that it is not settled; for every case. */
  public Map<String, String> words(Collection<String> caseReferences) {
    Map<String, String> words = new HashMap<>();
    caseReferences.forEach(reference -> words.put(reference, NOT_YET));
    if (!caseReferences.isEmpty()) {
      told.forEach(
          pathway ->
              pathway
                  .names(caseReferences)
                  .forEach(
                      (reference, name) -> words.put(reference, name + " (as told). " + NOT_YET)));
    }
    return words;
  }

  /** People on file who may be meant. */
  public List<MayBe> mayBe(String caseReference) {
    return told.stream().flatMap(pathway -> pathway.mayBe(caseReference).stream()).toList();
  }
}
