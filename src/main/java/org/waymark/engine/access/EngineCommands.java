package org.waymark.engine.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.security.Roles;

/**
 * Who may run which command of the engine, as {@code engine-commands.properties} says. Whatever the
 * list lacks, in this engine or a later one, nobody who signs in may run.
 *
 * @param roles by the name of the command's class below {@code org.camunda.bpm}
 */
record EngineCommands(Map<String, List<String>> roles) {

  static final String EVERYONE = "everyone";
  static final String NOBODY = "nobody";
  static final String MANAGERS = "managers";

  private static final String BELOW = "org.camunda.bpm.";
  private static final Set<String> GROUPS_OF_MANAGERS =
      Set.of(Roles.TEAM_MANAGERS, Roles.SERVICE_MANAGERS);

  private static final Pattern OF_JOBS =
      Pattern.compile(".*(Job|Suspen|Activate|HistoryCleanup|Batch|Retries).*");
  private static final Pattern OF_DELETING =
      Pattern.compile(".*(Delete|RemovalTime|TimeToLive|Purge).*");
  private static final Pattern OF_READING = Pattern.compile(".*(Query|Get|Report).*");

  static EngineCommands listed() {
    Properties file = new Properties();
    try (InputStream in = EngineCommands.class.getResourceAsStream("engine-commands.properties")) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> roles = new LinkedHashMap<>();
    file.stringPropertyNames()
        .forEach(name -> roles.put(name, List.of(file.getProperty(name).split("\\s*,\\s*"))));
    return new EngineCommands(Map.copyOf(roles));
  }

  /** Whether somebody in these groups may run it; {@code groups} may be null. */
  boolean mayBeRunBy(String type, Collection<String> groups) {
    List<String> allowed = roles.getOrDefault(name(type), List.of());
    return allowed.contains(EVERYONE)
        || (groups != null
            && groups.stream()
                .map(EngineCommands::role)
                .anyMatch(role -> role != null && allowed.contains(role)));
  }

  private static String name(String type) {
    return type.startsWith(BELOW) ? type.substring(BELOW.length()) : type;
  }

  // A group that somebody calls nobody or everyone is no role.
  private static String role(String group) {
    if (!Roles.ALL.contains(group)) {
      return null;
    }
    return GROUPS_OF_MANAGERS.contains(group) ? MANAGERS : group;
  }

  /** Why it is refused, for whoever asked. */
  static String refusal(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    if (OF_DELETING.matcher(name).matches()) {
      return "Nothing that has or had cases is deleted, and what is kept is removed after its time"
          + " only. To go back to an earlier model, deploy it again";
    }
    if (name.contains("Migrat")) {
      return "A case goes on with the version of the model that it began with";
    }
    if (name.equals("DeployCmd")) {
      return "Process owners deploy, and nobody else does";
    }
    if (name.contains("EvaluateDecision")) {
      return "A table is asked by its model, not directly in the engine";
    }
    if (name.startsWith("StartProcessInstance")) {
      return "New work begins with its start form, so that there is a case and what was said of it";
    }
    if (name.contains("Restart")) {
      return "What has ended is not run again: new work begins with its start form";
    }
    if (name.equals("SaveFilterCmd") || name.equals("CreateFilterCmd")) {
      return "The lists are Waymark's own: the work of each role and team by day. Nobody keeps others";
    }
    if (OF_READING.matcher(name).matches()) {
      return "Your role does not read this in the engine";
    }
    return OF_JOBS.matcher(name).matches()
        ? "Jobs run by themselves: nobody runs, holds, puts off or removes one. An administrator may"
            + " give a failed job its retries again, 1 to 3"
        : "This is done through the task's form and the case file, not directly in the engine";
  }
}
