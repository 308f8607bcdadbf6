package org.waymark.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.support.WaymarkTest;

/** What people typed, or another system sent, is shown as it stands and never read as a page. */
@WaymarkTest
class TypedTextAttackTest {

  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @Autowired CaseRegister cases;
  @Autowired People people;

  @Test
  void names_and_hazards_at_the_head_of_a_form_are_no_links_pictures_or_headings() {
    PagedWork work =
        new PagedWork(
            engine,
            cases,
            people,
            PersonDetails.named("Pat", "Typed")
                .preferredName("[Sign in again](https://evil.example/x)")
                .alerts("<img src=x onerror=alert(1)>\n\n# Big\n\nson <aggressive> at door {{why}}")
                .build());

    String page =
        http.withBasicAuth("practitioner", "demo")
            .getForObject("/tasks/" + work.taskId(), String.class);

    assertThat(page)
        .contains(
            "[Sign in again](https://evil.example/x)",
            "son &lt;aggressive&gt; at door",
            "&lt;img src=x onerror=alert(1)&gt;",
            "# Big")
        .doesNotContain("href=\"https://evil", "<img src=x", "<aggressive");
    assertThat(page).doesNotContainPattern("<h\\d[^>]*>\\s*Big");
  }
}
