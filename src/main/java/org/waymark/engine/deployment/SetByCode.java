package org.waymark.engine.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.FormUseCase.FieldError;
import org.waymark.engine.SetsVariables;
import org.waymark.engine.capture.UseCases;
import org.waymark.engine.expressions.ProcessBeans;

/** Which variables Waymark's own code sets, as its parts say themselves. */
public record SetByCode(
    ProcessBeans beans, Supplier<UseCases> forms, Supplier<Collection<SetsVariables>> starts) {

  /** What the use case behind a form sets. */
  Stream<SetsVariables> ofForm(String form) {
    return Stream.of(forms.get().setBy(form));
  }

  /** The forms that open a case, by their ids. */
  Set<String> openingACase() {
    return forms.get().openingACase();
  }

  /**
   * What a form must ask, because the use case behind it refuses everything without: by field, in
   * the words of the refusal.
   */
  Map<String, String> asksOf(String form) {
    return forms.get().faults(form, JsonNodeFactory.instance.objectNode()).stream()
        .collect(
            Collectors.toMap(FieldError::field, FieldError::message, (a, b) -> a, TreeMap::new));
  }

  /** The messages that code of ours sends to a process. */
  Set<String> messagesTo(String process) {
    return ofProcess(process).flatMap(one -> one.messages().stream()).collect(Collectors.toSet());
  }

  /** Whether code of ours begins the process by its id. */
  boolean begins(String process) {
    return ofProcess(process).findAny().isPresent();
  }

  /** What a service task or listener sets, by its {@code ${bean}}. */
  Stream<SetsVariables> ofDelegate(String expression) {
    return beans.setBy(expression.replaceAll("^[#$]\\{\\s*|\\s*}$", "")).stream();
  }

  /** What a process has from its start, or by a message. */
  Stream<SetsVariables> ofProcess(String process) {
    return starts.get().stream().filter(one -> one.processes().contains(process));
  }
}
