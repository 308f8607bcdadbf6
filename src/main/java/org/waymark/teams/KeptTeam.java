package org.waymark.teams;

import java.util.List;
import org.waymark.writing.Postcodes;

/**
 * A team as it is kept.
 *
 * @param id also the id of its group, for example {@code team-north}
 * @param areas the postcode districts that it serves, as people count them
 * @param specialities skills that the team is there for; often empty
 * @param roles the roles that its people may have
 */
public record KeptTeam(
    String id, String name, List<String> areas, List<String> specialities, List<String> roles) {

  public KeptTeam {
    areas = areas.stream().sorted(Postcodes.AS_COUNTED).toList();
  }
}
