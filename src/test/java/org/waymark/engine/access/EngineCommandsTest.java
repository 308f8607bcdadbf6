package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.security.Roles;

/** The list says of every command of the engine and its web apps who may run it. */
class EngineCommandsTest {

  private static final String BELOW = "org.camunda.bpm.";

  private final EngineCommands commands = EngineCommands.listed();

  /** Every class of the jars that can be run as a command. */
  private static Set<String> inTheJars() throws Exception {
    Set<String> found = new TreeSet<>();
    for (Class<?> one :
        List.of(ProcessEngineImpl.class, Cockpit.class, CamundaRestResources.class)) {
      found.addAll(commandsBeside(one));
    }
    return found;
  }

  private static Set<String> commandsBeside(Class<?> one) throws IOException, URISyntaxException {
    Set<String> found = new TreeSet<>();
    Path file = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile jar = new JarFile(file.toFile())) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("org/camunda/bpm/") && name.endsWith(".class"))
          .map(name -> name.replaceAll("\\.class$", "").replace('/', '.'))
          .filter(EngineCommandsTest::isCommand)
          .forEach(name -> found.add(name.substring(BELOW.length())));
    }
    return found;
  }

  private static boolean isCommand(String name) {
    try {
      Class<?> type = Class.forName(name, false, EngineCommandsTest.class.getClassLoader());
      return Command.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException | LinkageError needsWhatIsNotThere) {
      // It could not be run here either.
      return false;
    }
  }

  @Test
  void every_command_of_the_engine_stands_on_the_list_and_nothing_else() throws Exception {
    assertThat(inTheJars()).hasSizeGreaterThan(350);
    assertThat(new TreeSet<>(commands.roles().keySet())).isEqualTo(inTheJars());
  }

  @Test
  void the_list_names_roles_that_there_are() {
    Set<String> roles = new TreeSet<>(Roles.ALL);
    roles.addAll(List.of(EngineCommands.EVERYONE, EngineCommands.NOBODY, EngineCommands.MANAGERS));

    commands
        .roles()
        .forEach((command, allowed) -> assertThat(roles).as(command).containsAll(allowed));
  }

  @Test
  void no_role_runs_what_changes_jobs_or_deletes_but_for_retries_accounts_and_lists() {
    Set<String> allowed = new TreeSet<>();
    commands
        .roles()
        .forEach(
            (command, roles) -> {
              if (command.matches(
                      ".*(Delete|Suspend|Activate[A-Z]|Job|Retries|RemovalTime|TimeToLive).*")
                  && !command.matches(".*(Query|Get[A-Z]|Find|Report).*")
                  && !roles.equals(List.of(EngineCommands.NOBODY))) {
                allowed.add(command.replaceAll(".*\\.", ""));
              }
            });

    assertThat(allowed)
        .containsExactlyInAnyOrder(
            "SetJobRetriesCmd",
            "DeleteAuthorizationCmd",
            "DeleteFilterCmd",
            "DeleteGroupCmd",
            "DeleteGroupIdentityLinkCmd",
            "DeleteMembershipCmd",
            "DeleteTenantCmd",
            "DeleteTenantGroupMembershipCmd",
            "DeleteTenantUserMembershipCmd",
            "DeleteUserCmd",
            "DeleteUserIdentityLinkCmd");
  }

  @ParameterizedTest
  @CsvSource({
    "engine.impl.cmd.ClaimTaskCmd, practitioners, true",
    "engine.impl.JobQueryImpl, practitioners, false",
    "engine.impl.JobQueryImpl, team-managers, true",
    "engine.impl.JobQueryImpl, service-managers, true",
    "engine.impl.cmd.DeployCmd, process-owners, true",
    "engine.impl.cmd.DeployCmd, administrators, false",
    "engine.impl.cmd.ExecuteJobsCmd, administrators, false",
    "engine.impl.cmd.SetJobRetriesCmd, administrators, true",
    "engine.impl.cmd.SetJobRetriesCmd, process-owners, false",
    "engine.impl.cmd.NotThoughtOfCmd, administrators, false",
    "engine.impl.cmd.DeleteProcessInstanceCmd, nobody, false",
    "engine.impl.cmd.DeleteProcessInstanceCmd, managers, false"
  })
  void a_role_runs_what_stands_for_it(String command, String group, boolean allowed) {
    assertThat(commands.mayBeRunBy(BELOW + command, List.of(group))).isEqualTo(allowed);
  }

  @Test
  void somebody_without_groups_runs_what_everyone_runs() {
    assertThat(commands.mayBeRunBy(BELOW + "engine.impl.TaskQueryImpl", null)).isTrue();
    assertThat(commands.mayBeRunBy(BELOW + "engine.impl.JobQueryImpl", null)).isFalse();
  }
}
