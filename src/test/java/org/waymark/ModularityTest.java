package org.waymark;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other's root packages alone, and in no circle. */
class ModularityTest {

  @Test
  void modules_keep_to_each_others_root_packages_and_form_no_circle() {
    ApplicationModules.of(WaymarkApplication.class).verify();
  }
}
