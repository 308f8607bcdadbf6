package org.waymark.security.signin;

import static org.waymark.security.signin.EveryDoor.paths;

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
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Our own doors. One sign-in for them, for Tasklist and for Cockpit; the engine's own are {@link
 * EngineDoors}. Nothing is open but the sign-in page, what it looks like, and whether the system is
 * up.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  private final EveryDoor door;

  WebSecurity(EveryDoor door) {
    this.door = door;
  }

  /** Our API: the session, or Basic for scripts; 401 without either. */
  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    door.begun(http)
        .securityMatcher(paths("/api/**", "/v3/api-docs/**", "/v3/api-docs"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
    return door.forgery().shutOut(http).build();
  }

  /** Forms as pages: the session for people, Basic for whoever completes them by a program. */
  @Bean
  @Order(4)
  SecurityFilterChain forms(HttpSecurity http) throws Exception {
    door.begun(http)
        .securityMatcher(paths("/tasks/**", "/start/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .exceptionHandling(e -> e.authenticationEntryPoint(signInPage()))
        .headers(WebSecurity::ownPages);
    return door.forgery().shutOut(http).build();
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
    door.begun(http)
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
                    .addLogoutHandler(EveryDoor.leaveNothingBehind())
                    .logoutSuccessUrl("/sign-in?signed-out"))
        .headers(WebSecurity::ownPages)
        .headers(
            headers -> headers.cacheControl(it -> it.disable()).addHeaderWriter(new KeptFiles()));
    return door.forgery().shutOut(http).build();
  }

  /**
   * The request of a thread is known before anybody signs in: guessers are counted by address. The
   * REST API's own filter would make it known afterwards.
   */
  @Bean
  OrderedRequestContextFilter requestOfThread() {
    return new OrderedRequestContextFilter();
  }

  @Bean
  FilterRegistrationBean<PlainPaths> plainPaths() {
    FilterRegistrationBean<PlainPaths> first = new FilterRegistrationBean<>(new PlainPaths());
    first.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 2);
    return first;
  }

  /** No parameter holds a NUL: the database takes none, and nobody means anything by it. */
  @Bean
  FilterRegistrationBean<WithoutNul> withoutNul() {
    FilterRegistrationBean<WithoutNul> first = new FilterRegistrationBean<>(new WithoutNul());
    first.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return first;
  }
}
