package org.waymark.engine.deployment;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /** What a service task or listener sets, by its {@code ${bean}}. */
  Stream<SetsVariables> ofDelegate(String expression) {
    return beans.setBy(expression.replaceAll("^[#$]\\{\\s*|\\s*}$", "")).stream();
  }

  /** What a process has from its start, or by a message. */
  Stream<SetsVariables> ofProcess(String process) {
    return starts.get().stream().filter(one -> one.processes().contains(process));
  }
}
