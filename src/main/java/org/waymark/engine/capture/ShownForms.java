package org.waymark.engine.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.waymark.engine.forms.FormFile;

/** The deployed form files, as tasks show them. To be asked within an engine command. */
public final class ShownForms {

  /** A form file and the version of it that is deployed. */
  public record Shown(FormFile file, int version) {}

  private final ConcurrentMap<String, Shown> parsed = new ConcurrentHashMap<>();

  /** The form that a task or start event shows; reads it once for each deployed version. */
  public Shown of(CamundaFormRef ref) {
    CommandContext context = Context.getCommandContext();
    CamundaFormDefinition definition =
        context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(ref, null));
    if (definition == null) {
      throw new IllegalStateException("Form " + ref.getKey() + " is not deployed");
    }
    return parsed.computeIfAbsent(definition.getId(), id -> read(context, definition));
  }

  /** The newest version of a form; empty where none is deployed. */
  Optional<FormFile> latest(String form) {
    CamundaFormRefImpl ref = new CamundaFormRefImpl(form, "latest");
    CamundaFormDefinition definition =
        Context.getCommandContext()
            .runWithoutAuthorization(new GetCamundaFormDefinitionCmd(ref, null));
    return Optional.ofNullable(definition).map(deployed -> of(ref).file());
  }

  private static Shown read(CommandContext context, CamundaFormDefinition definition) {
    GetDeploymentResourceCmd command =
        new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName());
    try (InputStream file = context.runWithoutAuthorization(command)) {
      return new Shown(FormFile.parse(file.readAllBytes()), definition.getVersion());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
