package org.waymark.casefile.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casefile.persistence.JdbcCaseAccess;
import org.waymark.casefile.persistence.ReadingLog;
import org.waymark.casefile.persistence.ReadingLog.Kind;
import org.waymark.casefile.persistence.ReadingLog.Touched;
import org.waymark.security.CurrentUser;

/** The records that are hidden from the current user, and the log of looking for them. */
@Component
class HiddenRecords {

  private final JdbcCaseAccess access;
  private final PersonReader reader;
  private final ReadingLog readings;
  private final CurrentUser user;

  HiddenRecords(JdbcCaseAccess access, PersonReader reader, ReadingLog readings, CurrentUser user) {
    this.access = access;
    this.reader = reader;
    this.readings = readings;
    this.user = user;
  }

  /** Each id that leads to a hidden record: its own, and those of records joined into it. */
  Set<UUID> ofUser() {
    return access.hiddenPeople(user.id());
  }

  /** Logs, once for each record, that it was looked for and not shown. */
  void logRefused(Collection<UUID> ids, String purpose) {
    var touched =
        reader.all(ids).values().stream()
            .map(view -> new Touched(view.id(), null))
            .distinct()
            .toList();
    readings.log(Kind.REFUSED, touched, purpose);
  }
}
