package org.waymark.engine.pane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What forms were filled with when they opened, for as long as people answer them: each change asks
 * again what follows, and reading the person's record each time would be logged as a reading. What
 * has gone from here is read again.
 */
@Component
class ShownValues {

  private static final int MOST = 500;

  private final Map<String, ObjectNode> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ObjectNode> eldest) {
          return size() > MOST;
        }
      };

  /** Reads it anew, as a form does when it opens. */
  synchronized ObjectNode opened(String user, String taskId, ObjectNode values) {
    kept.put(key(user, taskId), values);
    return values;
  }

  /** What the form showed to that user. */
  ObjectNode of(String user, String taskId, Supplier<ObjectNode> read) {
    ObjectNode values;
    synchronized (this) {
      values = kept.get(key(user, taskId));
    }
    return values == null ? opened(user, taskId, read.get()) : values;
  }

  synchronized void forget(String user, String taskId) {
    kept.remove(key(user, taskId));
  }

  private static String key(String user, String taskId) {
    return user + "\n" + taskId;
  }
}
