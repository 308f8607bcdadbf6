package org.waymark.timescales.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.timescales.InvalidTableException;
import org.waymark.timescales.TableFault;
import org.waymark.timescales.domain.BankHolidayCalendar;

/** The official table of bank holidays, and the file of proclaimed days if one is configured. */
@Component
class CalendarSource {

  private static final String TABLE = "/calendar/bank-holidays-england.csv";
  private static final String PROPERTY = "waymark.calendar.proclaimed-days";

  private final String proclaimedDays;

  CalendarSource(@Value("${" + PROPERTY + ":}") String proclaimedDays) {
    this.proclaimedDays = proclaimedDays.strip();
  }

  BankHolidayCalendar read() {
    return new BankHolidayCalendar(table(), proclaimed());
  }

  private static Map<LocalDate, String> table() {
    try (InputStream table = CalendarSource.class.getResourceAsStream(TABLE)) {
      return BankHolidayFile.read(TABLE, table.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Map<LocalDate, String> proclaimed() {
    if (proclaimedDays.isEmpty()) {
      return Map.of();
    }
    String name = proclaimedDays + " (" + PROPERTY + ")";
    try {
      return BankHolidayFile.read(name, Files.readAllBytes(Path.of(proclaimedDays)));
    } catch (IOException unreadable) {
      throw new InvalidTableException(
          name, List.of(new TableFault(0, "", "the file cannot be read")));
    }
  }
}
