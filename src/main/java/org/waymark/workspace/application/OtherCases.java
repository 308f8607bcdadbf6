package org.waymark.workspace.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseAccess;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.security.CurrentUser;

/** What else there is beside a case: the person's other cases and those that it is linked to. */
@Component
class OtherCases {

  private static final Comparator<OtherCase> OPEN_FIRST =
      Comparator.comparing((OtherCase one) -> !one.open())
          .thenComparing(OtherCase::reference, Comparator.reverseOrder());

  private final CaseDirectory cases;
  private final CaseFileDoor door;
  private final CaseAccess access;
  private final CaseLines lines;
  private final CurrentUser user;

  OtherCases(
      CaseDirectory cases,
      CaseFileDoor door,
      CaseAccess access,
      CaseLines lines,
      CurrentUser user) {
    this.cases = cases;
    this.door = door;
    this.access = access;
    this.lines = lines;
    this.user = user;
  }

  /** The open ones first. A linked case that whoever looks may not see is named and no more. */
  List<OtherCase> beside(CaseDetails looked) {
    Map<String, CaseLink> links =
        cases.linksOf(looked.reference()).stream()
            .collect(
                Collectors.toMap(
                    link -> other(link, looked.reference()), Function.identity(), (a, b) -> a));
    Map<String, CaseLine> seen =
        lines.of(visible(looked, links.keySet())).stream()
            .collect(Collectors.toMap(line -> line.details().reference(), Function.identity()));
    Set<String> all = new TreeSet<>(links.keySet());
    all.addAll(seen.keySet());
    return all.stream()
        .map(one -> new OtherCase(one, seen.get(one), links.get(one)))
        .sorted(OPEN_FIRST)
        .toList();
  }

  private List<CaseDetails> visible(CaseDetails looked, Set<String> linked) {
    List<CaseDetails> found = new ArrayList<>();
    if (looked.personId() != null) {
      cases.ofPerson(looked.personId()).stream()
          .filter(one -> !one.reference().equals(looked.reference()))
          .forEach(found::add);
    }
    Set<String> theirs = found.stream().map(CaseDetails::reference).collect(Collectors.toSet());
    linked.stream()
        .filter(one -> !theirs.contains(one))
        .map(cases::details)
        .flatMap(Optional::stream)
        .forEach(found::add);
    return found.stream()
        .filter(one -> door.refusalToReadCase(one.reference()).isEmpty())
        .filter(one -> access.maySee(user.id(), one.reference()))
        .toList();
  }

  private static String other(CaseLink link, String reference) {
    return link.from().equals(reference) ? link.to() : link.from();
  }
}
