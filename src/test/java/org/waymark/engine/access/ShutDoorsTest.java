package org.waymark.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarFile;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.junit.jupiter.api.Test;

/** Doors are named as text: a name that the engine no longer has would leave its door open. */
class ShutDoorsTest {

  @Test
  void every_door_that_is_shut_is_a_command_of_this_engine() throws Exception {
    Path engine =
        Path.of(
            ProcessEngineImpl.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> commands = new HashSet<>();
    try (JarFile jar = new JarFile(engine.toFile())) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("org/camunda/bpm/engine/impl/"))
          .filter(name -> name.endsWith("Cmd.class"))
          .forEach(name -> commands.add(name.replaceAll("^.*/|\\.class$", "")));
    }

    assertThat(commands).containsAll(ShutDoors.FOR_ALL).containsAll(ShutDoors.FOR_ORDINARY_ROLES);
  }
}
