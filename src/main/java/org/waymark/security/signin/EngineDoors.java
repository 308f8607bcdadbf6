package org.waymark.security.signin;

import static org.waymark.security.signin.EveryDoor.paths;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.waymark.security.Roles;

/** The engine's own doors: its REST API, and the one that its web apps use. */
@Configuration(proxyBeanMethods = false)
class EngineDoors {

  private static final String[] ABOUT_THE_MACHINE = {
    "/engine-rest/metrics/**", "/engine-rest/engine/*/metrics/**",
    "/engine-rest/telemetry/**", "/engine-rest/engine/*/telemetry/**"
  };
  private static final String[] WHO_SEES_COCKPIT = {
    Roles.TEAM_MANAGERS, Roles.SERVICE_MANAGERS, Roles.PROCESS_OWNERS, Roles.ADMINISTRATORS
  };
  // Nobody works on external tasks, and whoever asked for them would wait on a thread of its own.
  private static final String[] FOR_OTHER_PROGRAMS = {
    "/engine-rest/external-task/fetchAndLock",
    "/engine-rest/engine/*/external-task/fetchAndLock",
    "/camunda/api/engine/engine/*/external-task/fetchAndLock"
  };

  private final EveryDoor door;

  EngineDoors(EveryDoor door) {
    this.door = door;
  }

  /** Scripts and Modeler: Basic, or the session of somebody who signed in; never a redirect. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, IdentityService identity) throws Exception {
    BasicAuthenticationEntryPoint unauthorised = new BasicAuthenticationEntryPoint();
    unauthorised.setRealmName("Waymark");
    unauthorised.afterPropertiesSet();
    door.begun(http)
        .securityMatcher(paths("/engine-rest", "/engine-rest/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(new NamesAClass())
                    .denyAll()
                    .requestMatchers(paths(FOR_OTHER_PROGRAMS))
                    .denyAll()
                    .requestMatchers(paths(ABOUT_THE_MACHINE))
                    .hasAuthority(Roles.ADMINISTRATORS)
                    .anyRequest()
                    .authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(unauthorised))
        .exceptionHandling(e -> e.authenticationEntryPoint(unauthorised))
        .headers(headers -> headers.addHeaderWriter(KeptFiles.none()))
        .addFilterAfter(new EngineIdentityFilter(identity), AuthorizationFilter.class);
    return door.forgery().shutOut(http).build();
  }

  /**
   * The web apps' own API: it has its own protection against forgery, bound to the same session.
   */
  @Bean
  @Order(3)
  SecurityFilterChain webApps(HttpSecurity http) throws Exception {
    HttpStatusEntryPoint unauthorised = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
    door.begun(http)
        .securityMatcher(paths("/camunda/api/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(new NamesAClass())
                    .denyAll()
                    .requestMatchers(paths(FOR_OTHER_PROGRAMS))
                    .denyAll()
                    // Creates the first administrator for whoever comes first.
                    .requestMatchers(paths("/camunda/api/admin/setup/**"))
                    .denyAll()
                    // People sign in to Waymark, not past it.
                    .requestMatchers(paths("/camunda/api/admin/auth/user/*/login/*"))
                    .denyAll()
                    // With its token it has been answered before; theirs ends the session first.
                    .requestMatchers(paths("/camunda/api/admin/auth/user/*/logout"))
                    .denyAll()
                    // Their plugins ask the database past the engine's list of commands.
                    .requestMatchers(paths("/camunda/api/cockpit/plugin/**"))
                    .hasAnyAuthority(WHO_SEES_COCKPIT)
                    .requestMatchers(paths("/camunda/api/admin/plugin/**"))
                    .hasAuthority(Roles.ADMINISTRATORS)
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(e -> e.authenticationEntryPoint(unauthorised))
        .logout(
            out ->
                out.logoutRequestMatcher(new WebAppSignOut())
                    .addLogoutHandler(EveryDoor.leaveNothingBehind())
                    .logoutSuccessHandler((request, response, user) -> response.setStatus(204)))
        .csrf(csrf -> csrf.disable());
    return door.forgery().onlyOverTls(http).build();
  }
}
