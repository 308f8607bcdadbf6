package org.waymark.engine.web;

import java.util.UUID;

/**
 * Where a form stands.
 *
 * @param address of the form
 * @param pane whether in Tasklist's pane, without a header of its own
 * @param person the person whom a start form is begun for, or null
 */
record Place(String address, boolean pane, UUID person) {

  static Place of(String address, String pane) {
    return new Place(address, pane.equals("1"), null);
  }

  static Place of(String address, Sent sent) {
    return new Place(address, sent.isPane(), sent.person());
  }

  Place about(UUID somebody) {
    return new Place(address, pane, somebody);
  }

  /** An address beside the form's, as a page in the same place asks for it. */
  String beside(String path, String query) {
    String all = query + (pane ? (query.isEmpty() ? "" : "&") + "pane=1" : "");
    return address + path + (all.isEmpty() ? "" : "?" + all);
  }
}
