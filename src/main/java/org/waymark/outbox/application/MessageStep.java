package org.waymark.outbox.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.outbox.MessageDelivery;
import org.waymark.outbox.Outbox.ProcessMessage;
import org.waymark.outbox.persistence.Entry;
import org.waymark.outbox.persistence.EntryType;

/** Delivers messages between pathways to the engine. */
@Component
class MessageStep implements EntryDelivery {

  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

  private final MessageDelivery engine;
  private final ObjectMapper json;

  MessageStep(MessageDelivery engine, ObjectMapper json) {
    this.engine = engine;
    this.json = json;
  }

  @Override
  public EntryType type() {
    return EntryType.MESSAGE;
  }

  @Override
  public void deliver(Entry entry) throws JsonProcessingException {
    Map<String, Object> variables = json.readValue(entry.details(), VARIABLES);
    engine.deliver(new ProcessMessage(entry.name(), entry.caseReference(), variables));
  }
}
