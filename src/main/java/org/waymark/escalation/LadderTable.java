package org.waymark.escalation;

import java.util.List;
import org.waymark.casefile.CasePriority;
import org.waymark.timescales.Basis;

/** The escalation ladder as process owners keep it. A port: the engine evaluates the table. */
public interface LadderTable {

  /** Names the table now in force; it changes whenever somebody deploys another. */
  String version();

  /**
   * The rungs for one combination.
   *
   * @param version as {@link #version()} named it
   * @throws BrokenLadderException if the table's answer cannot be used
   */
  List<Rung> rungs(String version, Combination combination);

  /**
   * What the ladder is chosen by.
   *
   * @param pathway the process id
   */
  record Combination(Basis basis, String pathway, PriorityBand band) {}

  /** Priorities in three bands, so that the table stays short. */
  enum PriorityBand {
    ROUTINE("Routine"),
    HIGH("High priority"),
    URGENT("Urgent");

    private final String words;

    PriorityBand(String words) {
      this.words = words;
    }

    /** As people read it beside a task. */
    public String words() {
      return words;
    }

    /**
     * The band of a case's priority.
     *
     * @param priority 0 to 100
     */
    public static PriorityBand of(int priority) {
      return valueOf(CasePriority.of(priority).name());
    }
  }
}
