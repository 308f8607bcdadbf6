package org.waymark.engine.deployment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant by a name that is not known. */
final class Nearest {

  private static final int MOST = 3;

  private Nearest() {}

  /** For the end of a sentence: the known names most like it; empty where there are none. */
  static String to(String name, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    List<String> nearest =
        known.stream()
            .filter(Objects::nonNull)
            .sorted(
                Comparator.<String>comparingInt(one -> distance.apply(one, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    return nearest.isEmpty() ? "" : ". Most like it: " + String.join(", ", nearest);
  }
}
