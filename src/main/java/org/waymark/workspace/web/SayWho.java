package org.waymark.workspace.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casefile.Address;
import org.waymark.casefile.CommunicationNeeds.LetterFormat;
import org.waymark.casefile.OtherName;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.RelationshipKind;
import org.waymark.timescales.WorkingCalendar;
import org.waymark.writing.NhsNumbers;
import org.waymark.writing.Phone;

/** What is known of a person, in words. */
@Component
public class SayWho {

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

  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("preferredName", "Preferred first name"),
          Map.entry("dateOfBirth", "Born"),
          Map.entry("dateOfDeath", "Died"),
          Map.entry("nhsNumber", "NHS number"),
          Map.entry("email", "E-mail"),
          Map.entry("communication", "How to talk and write"),
          Map.entry("advanceCarePlan", "Advance care plan"),
          Map.entry("gpPracticeCode", "GP practice"),
          Map.entry("ordinaryResidence", "Ordinary residence"),
          Map.entry("otherNames", "Other names"),
          Map.entry("otherPhones", "Other phones"),
          Map.entry("alerts", "Hazards"));

  private final WorkingCalendar calendar;
  private final Clock clock;

  SayWho(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** An NHS number in its three groups. */
  public String nhs(String number) {
    return number == null
        ? ""
        : number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
  }

  /** Whether what was looked for is an NHS number with a slip in it. */
  public boolean isMistypedNhs(String typed) {
    String digits = typed == null ? null : NhsNumbers.kept(typed);
    return digits != null
        && digits.matches("[1-9][0-9]{9}")
        && NhsNumbers.fault(digits).isPresent();
  }

  /** What somebody is to a person. */
  public String relationship(RelationshipKind kind) {
    return RELATIONSHIPS.getOrDefault(kind, Say.plain(kind.name()));
  }

  /** The first name on file where another is preferred, and former or further names. */
  public String otherNames(PersonDetails details) {
    List<String> names = new ArrayList<>();
    if (details.preferredName() != null && details.firstName() != null) {
      names.add("first name on file " + details.firstName());
    }
    for (OtherName other : details.otherNames()) {
      names.add(
          (other.kind() == OtherName.Kind.PREVIOUS ? "previously " : "also known as ")
              + other.words());
    }
    String all = String.join("; ", names);
    return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.UK) + all.substring(1);
  }

  /** A part of a record that is compared with another. */
  public String part(String code) {
    return PARTS.getOrDefault(code, Say.plain(code));
  }

  /** What a record says of a part that is compared with another's. */
  public String compared(String part, String said) {
    return said == null ? "nothing" : part.equals("nhsNumber") ? nhs(said) : said;
  }

  /** Further phone numbers on one line. */
  public String phones(PersonDetails details) {
    return TypedRows.phonesInWords(details);
  }

  /** Further names on one line, as the form that changes them compares them. */
  public String furtherNames(PersonDetails details) {
    return TypedRows.namesInWords(details);
  }

  /** A day of birth or death as it stands in its box. */
  public String typedDay(LocalDate day) {
    return TypedDays.shown(day);
  }

  /** An address on one line. */
  public String address(Address address) {
    return address.words();
  }

  /** The link that rings a number. */
  public String tel(String phone) {
    return "tel:" + Phone.read(phone).map(Phone::dialled).orElse("");
  }

  /** How old somebody is, or was. */
  public String age(PersonDetails details) {
    return String.valueOf(details.ageOn(calendar.dateOf(clock.instant())));
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
      default -> Say.plain(format.name());
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
}
