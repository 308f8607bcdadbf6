package org.waymark.timescales;

import java.util.List;

/** Where the register's table is read from. The engine module gives the deployed one. */
public interface RegisterSource {

  /** Changes whenever {@link #rows()} may have changed; cheap to ask for. */
  String version();

  /** The table's rows as written, in its order. */
  List<RegisterRow> rows();
}
