package org.waymark.outbox.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.outbox.persistence.Entry;
import org.waymark.outbox.persistence.EntryType;

/** Delivers module events to their listeners. */
@Component
class EventStep implements EntryDelivery {

  private final ApplicationEventPublisher listeners;
  private final EventTypes types;

  EventStep(ApplicationEventPublisher listeners, EventTypes types) {
    this.listeners = listeners;
    this.types = types;
  }

  @Override
  public EntryType type() {
    return EntryType.EVENT;
  }

  @Override
  public void deliver(Entry entry) throws ClassNotFoundException, JsonProcessingException {
    listeners.publishEvent(types.read(entry.name(), entry.details()));
  }
}
