package org.waymark;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Waymark: case management for a council's adult social care service. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Waymark")
public class WaymarkApplication {

  public static void main(String[] arguments) {
    // Dates that someone's liberty hangs on must not depend on the server's locale settings.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(WaymarkApplication.class, arguments);
  }
}
