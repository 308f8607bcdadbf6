package org.waymark.imports.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger for tests without a database. It does not forget what was rolled back. */
class MemoryLedger implements ImportLedger {

  private final Map<String, Map<String, String>> rows = new HashMap<>();

  @Override
  public Claim claim(RowIdentity row, String by) {
    Map<String, String> before = rows.putIfAbsent(row.key(), row.marks());
    return new Claim(before == null, List.of());
  }

  @Override
  public void became(RowIdentity row, String reference) {}
}
