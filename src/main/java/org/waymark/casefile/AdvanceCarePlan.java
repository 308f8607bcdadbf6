package org.waymark.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the person wants if they can't say it any more or are dying, as far as a worker must know it
 * before the plan itself is found (NICE NG108; Mental Capacity Act 2005 ss.4 and 24 to 26).
 *
 * @param made whether there is one; false if the person was asked and has none, null if nobody
 *     asked
 * @param keptWhere where it is: "yellow folder by the front door; copy with the GP"
 * @param wishes for care and treatment, refusals among them, and for the place of death
 * @param ring whom to ring, with the number
 * @param medicines for the end of life that are in the home, and where
 */
@Embeddable
public record AdvanceCarePlan(
    @Column(name = "plan_made") Boolean made,
    @Column(name = "plan_kept_where") String keptWhere,
    @Column(name = "plan_wishes") String wishes,
    @Column(name = "plan_ring") String ring,
    @Column(name = "plan_medicines") String medicines) {

  public AdvanceCarePlan {
    keptWhere = Text.orNull(keptWhere);
    wishes = Text.linesOrNull(wishes);
    ring = Text.linesOrNull(ring);
    medicines = Text.linesOrNull(medicines);
  }

  /** Whether something is said of it beside whether there is one. */
  public boolean saysMore() {
    return Stream.of(keptWhere, wishes, ring, medicines).anyMatch(Objects::nonNull);
  }

  /** The plan, or null where nothing at all is said: a record keeps no empty one. */
  public AdvanceCarePlan orNull() {
    return made == null && !saysMore() ? null : this;
  }
}
