package org.waymark.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The users and groups of these tests. */
class KnownPeople implements Recipients {

  final Map<String, List<Person>> known = new ConcurrentHashMap<>();
  volatile String broken;
  volatile boolean killed;

  void person(String id, String email) {
    known.put(id, List.of(new Person(id, email)));
  }

  @Override
  public List<Person> of(String recipient) {
    if (killed) {
      throw new ThreadDeath();
    }
    if (recipient.equals(broken)) {
      throw new IllegalStateException("the directory is broken");
    }
    return known.getOrDefault(recipient, List.of());
  }
}
