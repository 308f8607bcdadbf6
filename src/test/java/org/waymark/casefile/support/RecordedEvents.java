package org.waymark.casefile.support;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.waymark.casefile.DateOfDeathRecorded;
import org.waymark.casefile.RecordOpenedInEmergency;

/** The events that the case file published, for tests to look at. */
public class RecordedEvents {

  private final List<Object> events = new ArrayList<>();

  @EventListener
  void on(DateOfDeathRecorded event) {
    events.add(event);
  }

  @EventListener
  void on(RecordOpenedInEmergency event) {
    events.add(event);
  }

  public List<Object> all() {
    return List.copyOf(events);
  }
}
