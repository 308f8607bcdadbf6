package org.waymark.outbox.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.outbox.NoticeKind;
import org.waymark.outbox.Wording;

/** A council's own sentences, by the code of the notice; every other notice keeps its wording. */
public final class OwnWords {

  private final Properties words;

  public OwnWords(Properties words) {
    this.words = words;
  }

  /**
   * What notices of these kinds say, by code.
   *
   * @throws IllegalStateException if a code is none of theirs, or a sentence takes a detail that
   *     its notice does not carry
   */
  public Map<String, Wording> over(Collection<? extends NoticeKind> kinds) {
    Map<String, Wording> wordings =
        kinds.stream()
            .collect(Collectors.toMap(NoticeKind::code, NoticeKind::wording, OwnWords::twice));
    words.stringPropertyNames().forEach(code -> check(code, wordings.get(code)));
    return wordings.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> own(it.getKey(), it.getValue())));
  }

  private static Wording twice(Wording one, Wording other) {
    throw new IllegalStateException(
        "Two kinds of notices have one code: " + one.sentence() + " / " + other.sentence());
  }

  private Wording own(String code, Wording wording) {
    return words.containsKey(code) ? wording.saying(words.getProperty(code)) : wording;
  }

  private void check(String code, Wording wording) {
    if (wording == null) {
      throw new IllegalStateException(
          "waymark.outbox.wording: there is no notice of the kind " + code);
    }
    Set<String> unknown = wording.saying(words.getProperty(code)).places();
    unknown.removeAll(wording.places());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "waymark.outbox.wording: the notice %s carries no %s; it carries %s"
              .formatted(code, unknown, wording.places()));
    }
  }
}
