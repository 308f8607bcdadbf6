package org.waymark.imports.application;

import java.util.ArrayList;
import java.util.List;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportRun.State;

/** Runs for tests without a database. */
class MemoryRuns implements ImportRunLog {

  final List<State> ended = new ArrayList<>();
  final List<Integer> percents = new ArrayList<>();
  int stopsAfter = Integer.MAX_VALUE;

  @Override
  public long begins(String kind, String by) {
    return 1;
  }

  @Override
  public boolean isAt(long run, ImportReport soFar, Integer percent) {
    percents.add(percent);
    return soFar.accepted() < stopsAfter;
  }

  @Override
  public void ends(long run, ImportReport report, State state) {
    ended.add(state);
  }
}
