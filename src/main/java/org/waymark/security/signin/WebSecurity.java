package org.waymark.security.signin;

import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.waymark.security.Roles;

/**
 * One sign-in for Tasklist, Cockpit and {@code /api}; HTTP Basic for {@code /engine-rest}. Nothing
 * is open but the sign-in page, what it looks like, and whether the system is up.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

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

  // Whole paths, whichever servlet answers: Camunda's are not Spring's.
  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  private static RequestMatcher paths(String... patterns) {
    return new OrRequestMatcher(
        Arrays.stream(patterns).<RequestMatcher>map(PATHS::matcher).toList());
  }

  private final Forgery forgery;
  private final EndedAccounts ended;

  WebSecurity(@Value("${waymark.security.https:false}") boolean https, AccountsNow accounts) {
    this.forgery = new Forgery(https);
    this.ended = new EndedAccounts(accounts);
  }

  /** What every chain needs before it asks for anything else. */
  private HttpSecurity begun(HttpSecurity http) {
    return http.addFilterBefore(ended, CsrfFilter.class);
  }

  /** Scripts and Modeler: Basic, or the session of somebody who signed in; never a redirect. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, IdentityService identity) throws Exception {
    BasicAuthenticationEntryPoint unauthorised = new BasicAuthenticationEntryPoint();
    unauthorised.setRealmName("Waymark");
    unauthorised.afterPropertiesSet();
    begun(http)
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
    return forgery.shutOut(http).build();
  }

  /** Our API: the session, or Basic for scripts; 401 without either. */
  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    begun(http)
        .securityMatcher(paths("/api/**", "/v3/api-docs/**", "/v3/api-docs"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
    return forgery.shutOut(http).build();
  }

  /**
   * The web apps' own API: it has its own protection against forgery, bound to the same session.
   */
  @Bean
  @Order(3)
  SecurityFilterChain webApps(HttpSecurity http) throws Exception {
    HttpStatusEntryPoint unauthorised = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
    begun(http)
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
                    .addLogoutHandler(leaveNothingBehind())
                    .logoutSuccessHandler((request, response, user) -> response.setStatus(204)))
        .csrf(csrf -> csrf.disable());
    return forgery.onlyOverTls(http).build();
  }

  /** Forms as pages: the session for people, Basic for whoever completes them by a program. */
  @Bean
  @Order(4)
  SecurityFilterChain forms(HttpSecurity http) throws Exception {
    begun(http)
        .securityMatcher(paths("/tasks/**", "/start/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .exceptionHandling(e -> e.authenticationEntryPoint(signInPage()))
        .headers(WebSecurity::ownPages);
    return forgery.shutOut(http).build();
  }

  private static AuthenticationEntryPoint signInPage() {
    LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/sign-in");
    page.setFavorRelativeUris(true);
    return page;
  }

  private static AuthenticationSuccessHandler toTheWantedPage() {
    SavedRequestAwareAuthenticationSuccessHandler wanted =
        new SavedRequestAwareAuthenticationSuccessHandler();
    wanted.setDefaultTargetUrl("/");
    wanted.setRedirectStrategy(new WithoutHost());
    return wanted;
  }

  private static void ownPages(HeadersConfigurer<HttpSecurity> headers) {
    headers.frameOptions(frames -> frames.sameOrigin()).addHeaderWriter(OnlyFromHere.onOwnPages());
  }

  /** Pages: whoever is not signed in is shown the sign-in page. */
  @Bean
  @Order(5)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    begun(http)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(EndpointRequest.to("health"))
                    .permitAll()
                    .requestMatchers(
                        paths("/sign-in", "/waymark/**", "/webjars/**", "/favicon.ico", "/error"))
                    .permitAll()
                    .requestMatchers(paths("/camunda/app/*/*/setup/**"))
                    .denyAll()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .hasAuthority("administrators")
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/sign-in").successHandler(toTheWantedPage()))
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint(signInPage())
                    .accessDeniedHandler(new SignedInMeanwhile()))
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(leaveNothingBehind())
                    .logoutSuccessUrl("/sign-in?signed-out"))
        .headers(WebSecurity::ownPages)
        .headers(
            headers -> headers.cacheControl(it -> it.disable()).addHeaderWriter(new KeptFiles()));
    return forgery.shutOut(http).build();
  }

  /**
   * The request of a thread is known before anybody signs in: guessers are counted by address. The
   * REST API's own filter would make it known afterwards.
   */
  @Bean
  OrderedRequestContextFilter requestOfThread() {
    return new OrderedRequestContextFilter();
  }

  /** No parameter holds a NUL: the database takes none, and nobody means anything by it. */
  @Bean
  FilterRegistrationBean<WithoutNul> withoutNul() {
    FilterRegistrationBean<WithoutNul> first = new FilterRegistrationBean<>(new WithoutNul());
    first.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return first;
  }

  // Tasklist keeps drafts of forms in the browser; a shared browser must not show them to the next.
  // Spring's own writer is silent where what ends the encryption stands in front of Waymark.
  private static LogoutHandler leaveNothingBehind() {
    return new HeaderWriterLogoutHandler(
        (request, response) ->
            response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""));
  }
}
