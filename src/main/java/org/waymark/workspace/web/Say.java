package org.waymark.workspace.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Address;
import org.waymark.casefile.CaseDirectory.CaseLink;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.escalation.LadderTable.PriorityBand;
import org.waymark.timescales.WorkingCalendar;

/** Dates, codes and numbers as people in England read them. */
@Component
public class Say {

  private static final DateTimeFormatter DAY = pattern("EEE d MMMM uuuu");
  private static final DateTimeFormatter BIRTHDAY = pattern("d MMMM uuuu");
  private static final DateTimeFormatter MOMENT = pattern("EEE d MMMM uuuu, HH:mm");
  private static final Map<String, String> KINDS =
      Map.of(
          "REF", "Referral",
          "SAF", "Safeguarding concern",
          "REV", "Review",
          "PAN", "Panel authorisation",
          "EOI", "Expression of interest",
          "D2A", "Discharge to assess",
          "DOL", "Deprivation of liberty");
  private static final Map<RelationshipKind, String> RELATIONSHIPS =
      Map.ofEntries(
          Map.entry(RelationshipKind.ATTORNEY_HEALTH_AND_WELFARE, "Attorney, health and welfare"),
          Map.entry(
              RelationshipKind.ATTORNEY_PROPERTY_AND_AFFAIRS, "Attorney, property and affairs"),
          Map.entry(RelationshipKind.DEPUTY_HEALTH_AND_WELFARE, "Deputy, health and welfare"),
          Map.entry(RelationshipKind.DEPUTY_PROPERTY_AND_AFFAIRS, "Deputy, property and affairs"),
          Map.entry(RelationshipKind.MENTAL_CAPACITY_ADVOCATE, "Mental capacity advocate"),
          Map.entry(RelationshipKind.GP, "GP"),
          Map.entry(RelationshipKind.SPOUSE_OR_PARTNER, "Spouse or partner"),
          Map.entry(RelationshipKind.FRIEND_OR_NEIGHBOUR, "Friend or neighbour"));

  private final WorkingCalendar calendar;
  private final Clock clock;

  Say(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A date with its weekday. */
  public String day(LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  /** A date of birth or death: nobody asks for the weekday. */
  public String birthday(LocalDate date) {
    return date == null ? "" : BIRTHDAY.format(date);
  }

  /** A date and time of day in London. */
  public String moment(Instant instant) {
    return MOMENT.format(instant.atZone(WorkingCalendar.LONDON));
  }

  /** How far a day is from today. */
  public String away(LocalDate date) {
    long days = ChronoUnit.DAYS.between(calendar.dateOf(clock.instant()), date);
    if (days == 0) {
      return "today";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "tomorrow" : "yesterday";
    }
    return days > 0 ? "in " + days + " days" : -days + " days ago";
  }

  /** An NHS number in its three groups. */
  public String nhs(String number) {
    return number == null
        ? ""
        : number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
  }

  /** The kind of a case by the first letters of its reference. */
  public String kind(String reference) {
    return KINDS.getOrDefault(reference.substring(0, 3), "Case");
  }

  /** What somebody is to a person. */
  public String relationship(RelationshipKind kind) {
    return RELATIONSHIPS.getOrDefault(kind, plain(kind.name()));
  }

  /** A code as words: {@code advice-given} is "Advice given". */
  public String plain(String code) {
    String words = code.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.UK);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** The first name on file where another is preferred, and former or further names. */
  public String otherNames(PersonDetails details) {
    List<String> names = new ArrayList<>();
    if (details.preferredName() != null && details.firstName() != null) {
      names.add("first name on file " + details.firstName());
    }
    for (OtherName other : details.otherNames()) {
      String name =
          Stream.of(other.firstName(), other.lastName())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
      names.add(
          (other.kind() == OtherName.Kind.PREVIOUS ? "previously " : "also known as ") + name);
    }
    String all = String.join("; ", names);
    return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.UK) + all.substring(1);
  }

  /** An address on one line. */
  public String address(Address address) {
    return Stream.of(
            address.line1(), address.line2(), address.town(), address.county(), address.postcode())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** The link that rings a number. */
  public String tel(String phone) {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }

  /** How old somebody is, or was. */
  public String age(PersonDetails details) {
    LocalDate until =
        Optional.ofNullable(details.dateOfDeath()).orElse(calendar.dateOf(clock.instant()));
    return String.valueOf(Period.between(details.dateOfBirth(), until).getYears());
  }

  /** The present day and time. */
  public String now() {
    return moment(clock.instant());
  }

  /** Several things in one sentence. */
  public String list(List<String> things) {
    return String.join(", ", things);
  }

  /** A priority from 0 to 100 in words. */
  public String priority(int priority) {
    return switch (PriorityBand.of(priority)) {
      case URGENT -> "Urgent";
      case HIGH -> "High";
      case ROUTINE -> "Routine";
    };
  }

  /** A fault of a field as a sentence: its label and the case file's message. */
  public String fault(String field, String message) {
    return FieldNames.of(field).map(name -> name + " " + message).orElse(message);
  }

  /** How a case hangs on the other, seen from one of them. */
  public String link(CaseLink link, String from) {
    boolean ours = link.from().equals(from);
    return switch (link.kind()) {
      case RE_CONTACT -> ours ? "The person came back after it was closed" : "Came back with this";
      case PART_OF -> ours ? "This case is a part of it" : "A part of this case";
      case SAFEGUARDING_RAISED_FROM -> ours ? "Raised from it" : "A concern raised from this case";
      case FOLLOWS -> ours ? "This case follows it" : "Follows this case";
    };
  }

  /** The ways letters are sent, in the order in which they are offered. */
  public List<LetterFormat> letterFormats() {
    return List.of(LetterFormat.values());
  }

  /** A way letters are sent. */
  public String format(LetterFormat format) {
    return switch (format) {
      case EMAIL -> "E-mail";
      case BSL_VIDEO -> "Video in British Sign Language";
      default -> plain(format.name());
    };
  }

  /** What people can be to a person, in the order in which they are offered. */
  public List<RelationshipKind> relationshipKinds() {
    return List.of(RelationshipKind.values());
  }

  /** The value of a yes-or-no field; empty while nobody has asked. */
  public String yesOrNo(Boolean known) {
    return known == null ? "" : known ? "yes" : "no";
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
