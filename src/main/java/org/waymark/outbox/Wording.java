package org.waymark.outbox;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a notice says.
 *
 * @param sentence one or more sentences: {@code {detail}} takes a detail, ISO dates written out,
 *     and {@code {detail.name}} the name of the account that the detail holds
 * @param urgent whether it leaves at once instead of waiting for the digest
 * @param page where somebody goes on with it, where that is not the case's work; or null
 */
public record Wording(String sentence, boolean urgent, String page) {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)(\\.name)?}");

  public static Wording of(String sentence) {
    return new Wording(sentence, false, null);
  }

  /** The same, leaving at once. */
  public Wording atOnce() {
    return new Wording(sentence, true, page);
  }

  /** The same, with a link to that page of ours. */
  public Wording leadingTo(String path) {
    return new Wording(sentence, urgent, path);
  }

  /** The same in other words. */
  public Wording saying(String other) {
    return new Wording(other, urgent, page);
  }

  /** The details that the sentence takes. */
  public Set<String> places() {
    return PLACE
        .matcher(sentence)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Fills each place of the sentence. */
  public String filled(Filling filling) {
    return PLACE.matcher(sentence).replaceAll(place -> quoted(filling, place));
  }

  private static String quoted(Filling filling, MatchResult place) {
    return java.util.regex.Matcher.quoteReplacement(
        filling.of(place.group(1), place.group(2) != null));
  }

  /** What a place of a sentence is filled with. */
  public interface Filling {

    String of(String detail, boolean isAccount);
  }
}
