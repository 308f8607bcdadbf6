package org.waymark.referral.application;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.FormAnswers;
import org.waymark.engine.AnswersInWords.Line;
import org.waymark.referral.ToldWithoutForm;
import org.waymark.referral.domain.AboutWhom;
import org.waymark.referral.domain.Contact;
import org.waymark.timescales.DayInWords;

/** Puts an imported contact in the words in which a form would show it. */
@Service
@Transactional(readOnly = true)
class ReadImportedContact implements ToldWithoutForm {

  private final Contacts contacts;
  private final ReadContact reading;
  private final FormAnswers answers;

  ReadImportedContact(Contacts contacts, ReadContact reading, FormAnswers answers) {
    this.contacts = contacts;
    this.reading = reading;
    this.answers = answers;
  }

  @Override
  public Optional<Told> of(String reference) {
    return contacts.ofCase(reference).filter(it -> !isOnAForm(reference)).map(this::told);
  }

  @Override
  public List<Line> inShort(String reference) {
    return contacts.ofCase(reference).map(this::words).orElse(List.of());
  }

  private List<Line> words(Contact contact) {
    List<Line> lines = new ArrayList<>();
    add(lines, "Who told us", reading.whoTold(contact.caseReference()).orElse(null));
    add(lines, "What we were told", contact.situation().presenting());
    add(lines, "The safeguarding worry", contact.situation().safeguardingDetail());
    return lines;
  }

  private boolean isOnAForm(String reference) {
    return answers.of(reference).stream()
        .anyMatch(it -> it.submission().form().equals(RecordContact.FORM));
  }

  private Told told(Contact contact) {
    List<Line> lines = new ArrayList<>();
    var said = contact.situation();
    add(lines, "Received", received(contact.arrival().receivedInLondon()));
    add(lines, "How it came", contact.arrival().channel().words());
    add(lines, "About whom, as it was told", whom(contact.about()));
    lines.addAll(words(contact));
    add(lines, "How to talk and write to the person", said.communicationNeeds());
    return new Told(contact.recordedAt(), contact.recordedBy(), lines);
  }

  /** Files without a time have the start of the day. */
  private static String received(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? DayInWords.brief(at.toLocalDate())
        : DayInWords.at(at);
  }

  private static String whom(AboutWhom about) {
    String born = about.dateOfBirth() == null ? null : DayInWords.plain(about.dateOfBirth());
    String name = words(" ", about.givenName(), about.familyName());
    return words(
        ", ",
        name,
        born == null ? null : "born " + born,
        about.address(),
        about.postcode(),
        about.phone());
  }

  private static String words(String between, String... parts) {
    String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    return all.isEmpty() ? null : all;
  }

  private static void add(List<Line> lines, String question, String answer) {
    if (answer != null && !answer.isBlank()) {
      lines.add(new Line(question, answer));
    }
  }
}
