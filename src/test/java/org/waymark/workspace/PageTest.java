package org.waymark.workspace;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.Outcome;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.support.Acting;
import org.waymark.support.Surnames;
import org.waymark.support.WaymarkTest;

/** Looks at pages and sends their forms as somebody in a role. */
@WaymarkTest
abstract class PageTest {

  static final LocalDate OPENED = LocalDate.of(2026, 11, 20);

  @Autowired WebApplicationContext context;
  @Autowired CaseRegister cases;
  @Autowired People people;
  final MockHttpSession session = new MockHttpSession();
  MockMvc http;
  String last;
  String as = "practitioner";

  @BeforeEach
  void begin() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    last = Surnames.unlikeAnybodys();
  }

  UUID onFile(PersonDetails details) {
    return Acting.as("practitioner", () -> ((Outcome.Done) people.create(details)).id());
  }

  String open(String kind, UUID person) {
    return Acting.as("practitioner", () -> cases.open(kind, person, OPENED, null));
  }

  PersonDetails details(UUID person) {
    return Acting.as("practitioner", () -> people.read(person, "test").orElseThrow().details());
  }

  ResultActions look(String where) throws Exception {
    return http.perform(signedIn(get(where)).session(session));
  }

  ResultActions send(String where, Map<String, String> typed) throws Exception {
    var request =
        signedIn(post(where))
            .session(session)
            .cookie(new Cookie("WAYMARK-XSRF-TOKEN", "of-the-page"))
            .header("X-WAYMARK-XSRF-TOKEN", "of-the-page");
    typed.forEach(request::param);
    return http.perform(request);
  }

  private MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
    return request.with(user(as).authorities(new SimpleGrantedAuthority(as + "s")));
  }

  static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  static ResultMatcher saysNothingOf(String words) {
    return content().string(not(containsString(words)));
  }
}
