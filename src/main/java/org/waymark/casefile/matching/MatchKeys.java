package org.waymark.casefile.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.casefile.PersonDetails;
import org.waymark.casefile.domain.NhsNumber;

/**
 * Blocking keys: two people who may be the same share at least one, so that a lookup reads a few
 * rows by index instead of everybody. Names stand in them by their sound and in no order, so that
 * spelling, familiar forms and exchanged names make no difference.
 */
public final class MatchKeys {

  private static final int LONGEST = 160;
  private static final int SHORTEST_PART = 3;

  private final Set<String> keys = new LinkedHashSet<>();

  private MatchKeys() {}

  /** The keys under which a person is found, those for search by words included. */
  public static Set<String> of(PersonDetails details) {
    var keys = new MatchKeys();
    keys.identity(details, details.dateOfBirth());
    keys.add("nhs:", details.nhsNumber());
    keys.add("pc:", postcode(details));
    if (details.dateOfBirth() != null) {
      keys.keys.add(born(details.dateOfBirth()));
    }
    PhoneKeys.of(details.phone()).forEach(keys.keys::add);
    details.otherPhones().stream()
        .flatMap(phone -> PhoneKeys.of(phone.number()).stream())
        .forEach(keys.keys::add);
    NameForm.of(details).forEach(keys::searchWords);
    return keys.keys;
  }

  /** The keys that a likely duplicate of these details may have. */
  public static Set<String> toLookUp(PersonDetails details) {
    var keys = new MatchKeys();
    keys.identity(details, details.dateOfBirth());
    exchanged(details.dateOfBirth()).ifPresent(date -> keys.identity(details, date));
    if (details.dateOfBirth() != null && Birthdays.real(details.dateOfBirth())) {
      keys.keys.add(born(details.dateOfBirth()));
    }
    if (AddressEvidence.isSomewhere(postcode(details))) {
      keys.add("pc:", postcode(details));
    }
    if (details.nhsNumber() != null) {
      keys.add("nhs:", details.nhsNumber());
      NhsNumber.near(details.nhsNumber()).forEach(near -> keys.add("nhs:", near));
    }
    return keys.keys;
  }

  /** The key of all people born that day. */
  static String born(LocalDate date) {
    return "b:" + date;
  }

  /** The date with day and month exchanged, if that is another date. */
  static Optional<LocalDate> exchanged(LocalDate date) {
    try {
      return Optional.ofNullable(date)
          .map(d -> LocalDate.of(d.getYear(), d.getDayOfMonth(), d.getMonthValue()))
          .filter(other -> !other.equals(date));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private void identity(PersonDetails details, LocalDate born) {
    for (var form : NameForm.of(details)) {
      var firsts = firstSounds(form.first());
      var lasts = lastSounds(form.last());
      firsts.forEach(first -> lasts.forEach(last -> pair(first, last)));
      for (var sounds : List.of(firsts, lasts)) {
        for (var sound : sounds) {
          add("dn:" + born + ":", born == null ? null : sound);
          add("pn:" + postcode(details) + ":", postcode(details) == null ? null : sound);
        }
      }
    }
  }

  private void pair(String one, String other) {
    var inOrder = one.compareTo(other) <= 0;
    add("nn:", inOrder ? one + ":" + other : other + ":" + one);
  }

  private void searchWords(NameForm form) {
    for (var name : new String[] {form.first(), form.last()}) {
      endings(Names.words(name));
      endings(Names.parts(name));
    }
    var whole = Names.joined(form.first()) + Names.joined(form.last());
    if (Scripts.writesNamesTogether(whole)) {
      searchWord(Names.joined(form.last()) + Names.joined(form.first()));
      searchWord(whole);
    }
    Names.words(form.first()).stream()
        .flatMap(word -> Nicknames.fullNames(word).stream())
        .forEach(full -> add("f:", full));
  }

  /** Each word, and each joined with all that follow it: "vanderberg", "derberg" and "berg". */
  private void endings(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      searchWord(words.get(i));
      searchWord(String.join("", words.subList(i, words.size())));
    }
  }

  private void searchWord(String word) {
    add("w:", word);
    add("", SearchKeys.sound(word));
  }

  private static Set<String> firstSounds(String name) {
    var sounds = new LinkedHashSet<String>();
    var words = Names.words(name);
    if (!words.isEmpty()) {
      sounds.add(Names.sound(words.get(0)));
      sounds.add(Names.sound(Names.joined(name)));
      Nicknames.fullNames(words.get(0)).forEach(full -> sounds.add(Names.sound(full)));
    }
    return sounds;
  }

  private static Set<String> lastSounds(String name) {
    var sounds = new LinkedHashSet<String>();
    if (!Names.words(name).isEmpty()) {
      sounds.add(Names.sound(Names.joined(name)));
      Names.words(name).stream()
          .filter(word -> word.length() >= SHORTEST_PART)
          .forEach(word -> sounds.add(Names.sound(word)));
    }
    return sounds;
  }

  private void add(String prefix, String value) {
    if (value != null && !value.isEmpty()) {
      var key = prefix + value;
      keys.add(key.substring(0, Math.min(LONGEST, key.length())));
    }
  }

  private static String postcode(PersonDetails details) {
    return details.address() == null ? null : details.address().postcode();
  }
}
