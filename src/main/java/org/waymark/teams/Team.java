package org.waymark.teams;

import java.util.List;
import org.waymark.writing.Postcodes;

/**
 * A team.
 *
 * @param id also the id of its group, for example {@code team-north}
 * @param districts the postcode districts (outward codes, for example {@code NN1}) that it serves
 */
public record Team(String id, String name, List<String> districts) {

  public Team {
    districts = districts.stream().sorted(Postcodes.AS_COUNTED).toList();
  }
}
