package org.waymark.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How to talk and write to the person (Accessible Information Standard, DCB1605: identify, record,
 * flag, share and meet).
 *
 * @param language the language the person prefers, or null for English
 * @param needs anything else, in plain words: lip-reads, needs time, signs
 */
@Embeddable
public record CommunicationNeeds(
    String language,
    Boolean interpreterNeeded,
    @Enumerated(EnumType.STRING) LetterFormat letterFormat,
    @Column(name = "communication_needs") String needs) {

  public CommunicationNeeds {
    language = Text.orNull(language);
    needs = Text.linesOrNull(needs);
  }

  /** How letters reach the person. */
  public enum LetterFormat {
    STANDARD,
    LARGE_PRINT,
    EASY_READ,
    BRAILLE,
    AUDIO,
    EMAIL,
    BSL_VIDEO
  }
}
