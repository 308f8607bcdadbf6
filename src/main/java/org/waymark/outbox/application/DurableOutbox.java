package org.waymark.outbox.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.outbox.Outbox;
import org.waymark.outbox.domain.Codes;
import org.waymark.outbox.persistence.EntryStore;
import org.waymark.outbox.persistence.EntryType;
import org.waymark.outbox.persistence.NewEntry;

/** Writes what must leave into the caller's transaction, so that both happen or neither does. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DurableOutbox implements Outbox {

  private final EntryStore entries;
  private final ObjectMapper json;
  private final EventTypes events;
  private final Clock clock;

  DurableOutbox(EntryStore entries, ObjectMapper json, EventTypes events, Clock clock) {
    this.entries = entries;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void notify(Notice notice) {
    notifyAll(List.of(notice));
  }

  @Override
  public void notifyAll(List<Notice> notices) {
    entries.insert(notices.stream().map(this::entry).toList());
  }

  @Override
  public void notifyOnce(List<Notice> notices) {
    entries.insert(notices.stream().map(this::entry).map(NewEntry::writtenOnce).toList());
  }

  @Override
  public void send(ProcessMessage message) {
    entries.insert(List.of(entry(message, true)));
  }

  @Override
  public void offer(ProcessMessage message) {
    entries.insert(List.of(entry(message, false)));
  }

  @Override
  public void event(String caseReference, Record event) {
    optional("The case reference", caseReference);
    entries.insert(
        List.of(
            new NewEntry(
                EntryType.EVENT,
                events.nameOf(event),
                null,
                caseReference,
                events.write(event),
                true,
                clock.instant())));
  }

  private NewEntry entry(Notice notice) {
    optional("The case reference", notice.caseReference());
    return new NewEntry(
        EntryType.NOTICE,
        Codes.required("The kind of a notice", notice.kind().code()),
        Codes.required("The recipient of a notice", notice.recipient()),
        notice.caseReference(),
        details(notice.details()),
        true,
        clock.instant());
  }

  private NewEntry entry(ProcessMessage message, boolean mustArrive) {
    return new NewEntry(
        EntryType.MESSAGE,
        Codes.required("The name of a message", message.name()),
        null,
        Codes.required("The case reference of a message", message.caseReference()),
        details(message.variables()),
        mustArrive,
        clock.instant());
  }

  private String details(Map<String, ?> values) {
    try {
      // In one order, so that the same is written in the same way.
      return json.writeValueAsString(
          new TreeMap<>(Codes.checked(values == null ? Map.of() : values)));
    } catch (JsonProcessingException cannotHappen) {
      throw new IllegalStateException("Checked values can always be written", cannotHappen);
    }
  }

  private static void optional(String name, String code) {
    if (code != null) {
      Codes.required(name, code);
    }
  }
}
