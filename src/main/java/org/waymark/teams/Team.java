package org.waymark.teams;

import java.util.List;

/**
 * A team.
 *
 * @param id also the id of its group, for example {@code team-north}
 * @param districts the postcode districts (outward codes, for example {@code NN1}) that it serves
 */
public record Team(String id, String name, List<String> districts) {}
