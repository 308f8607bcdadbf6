package org.waymark.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a benchmark found: printed, and kept in {@code target/benchmarks}. */
public final class Figures {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final String name;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  public Figures(String name) {
    this.name = name;
    figures.put("benchmark", name);
    figures.put("processors", Runtime.getRuntime().availableProcessors());
  }

  public Figures put(String figure, Object value) {
    figures.put(figure, value instanceof Double exact ? round(exact) : value);
    return this;
  }

  public void publish() {
    try {
      String json = JSON.writeValueAsString(figures);
      System.out.println(json);
      Path folder = Files.createDirectories(Path.of("target", "benchmarks"));
      Files.writeString(folder.resolve(name + ".json"), json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static double median(Collection<Double> values) {
    return percentile(values, 50);
  }

  /** The smallest value that this share of all values does not exceed. */
  public static double percentile(Collection<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }

  static List<Double> rounded(Collection<Double> values) {
    return values.stream().map(Figures::round).toList();
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
