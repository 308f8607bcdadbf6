package org.waymark.engine.webapps;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.engine.TaskFilters;
import org.waymark.teams.TeamKept;

/** A team that is made finds its lists in Tasklist at once, and under its name. */
@Component
class ListsOfKeptTeams {

  private final TaskFilters lists;

  ListsOfKeptTeams(TaskFilters lists) {
    this.lists = lists;
  }

  @EventListener
  void on(TeamKept kept) {
    lists.makeReady();
  }
}
