package org.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class SignInTest {

  @Autowired TestRestTemplate http;

  @Test
  void the_engines_api_answers_401_without_credentials_and_never_redirects() {
    ResponseEntity<String> answer = http.getForEntity("/engine-rest/deployment", String.class);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void a_demo_account_signs_in_to_the_engines_api_with_basic() {
    ResponseEntity<String> answer =
        http.withBasicAuth("practitioner", "demo")
            .getForEntity("/engine-rest/task/count", String.class);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
  }
}
