package org.waymark.timescales;

import java.time.LocalDate;

/** Plans the renewal of a DoLS authorisation back from its last day, by the register's rows. */
public interface RenewalPlanner {

  RenewalPlan plan(LocalDate authorisationLastDay);
}
