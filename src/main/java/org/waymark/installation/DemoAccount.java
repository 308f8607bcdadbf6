package org.waymark.installation;

import java.util.ArrayList;
import java.util.List;

/**
 * A demo account, named after its role. These exist on the embedded database only.
 *
 * @param id the user name
 * @param role its role
 * @param team its team, or null for a role that serves all teams
 */
record DemoAccount(String id, String firstName, String lastName, String role, String team) {

  static final String PASSWORD = "demo";

  private static final String NORTH = "team-north";
  private static final String SOUTH = "team-south";

  static final List<DemoAccount> ALL =
      List.of(
          new DemoAccount("practitioner", "Priya", "Nair", "practitioners", NORTH),
          new DemoAccount("practitioner-2", "Tom", "Barker", "practitioners", NORTH),
          new DemoAccount("practitioner-south", "Grace", "Osei", "practitioners", SOUTH),
          new DemoAccount("senior-practitioner", "Helen", "Marsh", "senior-practitioners", NORTH),
          new DemoAccount("team-manager", "David", "Clarke", "team-managers", NORTH),
          new DemoAccount("team-manager-south", "Ruth", "Adeyemi", "team-managers", SOUTH),
          new DemoAccount("service-manager", "Margaret", "Doyle", "service-managers", null),
          new DemoAccount("broker", "Imran", "Shah", "brokers", null),
          new DemoAccount("panel-chair", "Carol", "Whitfield", "panel-chairs", null),
          new DemoAccount("panel-member", "Owen", "Price", "panel-members", null),
          new DemoAccount(
              "discharge-coordinator", "Leila", "Haddad", "discharge-coordinators", null),
          new DemoAccount("reablement-worker", "Sam", "Fletcher", "reablement-workers", null),
          new DemoAccount("dols-coordinator", "Janet", "Moore", "dols-coordinators", null),
          new DemoAccount(
              "best-interests-assessor", "Kofi", "Mensah", "best-interests-assessors", null),
          new DemoAccount(
              "mental-health-assessor", "Anna", "Lindqvist", "mental-health-assessors", null),
          new DemoAccount("dols-signatory", "Peter", "Hughes", "dols-signatories", null),
          new DemoAccount("provider-a", "Alder", "Homecare", "providers", null),
          new DemoAccount("provider-b", "Birch", "Support", "providers", null),
          new DemoAccount("business-support", "Joanne", "Reid", "business-support", NORTH),
          new DemoAccount("process-owner", "Nadia", "Rahman", "process-owners", null),
          new DemoAccount("administrator", "Alex", "Turner", "administrators", null));

  List<String> groups() {
    List<String> groups = new ArrayList<>(List.of(role));
    if (team != null) {
      groups.add(team);
      groups.add(team + "." + role);
    }
    return groups;
  }

  String email() {
    return id + "@waymark.example";
  }
}
