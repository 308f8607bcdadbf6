package org.waymark.workspace.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.PersonView;
import org.waymark.engine.OpenWork;
import org.waymark.engine.OpenWork.OpenTask;
import org.waymark.security.AccountNames;

/** Says of people who were found what is open and with whom. */
@Service
public class OpenCases {

  private final CaseDirectory cases;
  private final CaseLines lines;
  private final OpenWork work;
  private final AccountNames names;

  OpenCases(CaseDirectory cases, CaseLines lines, OpenWork work, AccountNames names) {
    this.cases = cases;
    this.lines = lines;
    this.work = work;
    this.names = names;
  }

  /**
   * The open cases by person, the newest first. A case without a worker is with whoever has taken a
   * task of it. For people whom the user may see.
   */
  public Map<UUID, List<CaseLine>> of(Collection<PersonView> people) {
    Map<UUID, List<CaseDetails>> open = cases.openOf(people.stream().map(PersonView::id).toList());
    Map<String, String> holders = holders(open.values());
    Map<UUID, List<CaseLine>> said = new LinkedHashMap<>();
    open.forEach(
        (person, theirs) ->
            said.put(person, lines.of(theirs).stream().map(it -> held(it, holders)).toList()));
    return said;
  }

  private static CaseLine held(CaseLine line, Map<String, String> holders) {
    return line.worker() != null
        ? line
        : new CaseLine(line.details(), line.team(), holders.get(line.details().reference()));
  }

  /** Who holds the task that is due first, by case. */
  private Map<String, String> holders(Collection<List<CaseDetails>> open) {
    var without =
        open.stream()
            .flatMap(List::stream)
            .filter(one -> one.worker() == null)
            .map(CaseDetails::reference)
            .toList();
    if (without.isEmpty()) {
      return Map.of();
    }
    var held = work.of(without).stream().filter(task -> task.heldBy() != null).toList();
    var called = names.ofUsers(held.stream().map(OpenTask::heldBy).toList());
    Map<String, String> holders = new HashMap<>();
    held.forEach(task -> holders.putIfAbsent(task.caseReference(), called.get(task.heldBy())));
    return holders;
  }
}
