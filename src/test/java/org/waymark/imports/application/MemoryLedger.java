package org.waymark.imports.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger for tests without a database. */
class MemoryLedger implements ImportLedger {

  private final Map<String, Map<String, String>> rows = new HashMap<>();
  private String newest;

  @Override
  public Claim claim(RowIdentity row, String by) {
    Map<String, String> before = rows.putIfAbsent(row.key(), row.marks());
    newest = before == null ? row.key() : null;
    return new Claim(before == null, List.of());
  }

  /** The last claim was rolled back. */
  void forgetNewest() {
    rows.remove(newest);
  }

  @Override
  public void became(RowIdentity row, String reference) {}
}
