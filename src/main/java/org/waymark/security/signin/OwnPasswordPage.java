package org.waymark.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import org.waymark.security.ChangePassword;

/**
 * The page on which people choose a password of their own, and change it later. Whoever does stays
 * signed in here; all their other sessions end.
 */
@Controller
class OwnPasswordPage {

  static final String PATH = "/password";

  private static final String WHY_FIRST =
      "Somebody else made the one that you signed in with, and may still know it. Waymark opens as"
          + " soon as you have one of your own.";
  private static final String WHY_LATER =
      "You stay signed in here. Wherever else you are signed in, you will be asked for the new one.";
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z-]+)}}");
  private static final List<String> FIELDS = List.of("present", "password", "again");

  private final ChangePassword passwords;
  private final AccountsNow accounts;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
  private final RequestCache wanted = OwnPasswordFirst.wanted();
  private final String page;
  private final String present;

  OwnPasswordPage(ChangePassword passwords, AccountsNow accounts) throws IOException {
    this.passwords = passwords;
    this.accounts = accounts;
    this.page = read("pages/password.html");
    this.present = read("pages/present-password.html");
  }

  private static String read(String file) throws IOException {
    return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).strip();
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> show(HttpServletRequest request, Authentication user, CsrfToken token) {
    boolean done = request.getParameter("changed") != null;
    return shown(user, token, Map.of(), done ? "Your password is changed." : "", HttpStatus.OK);
  }

  @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> change(
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication user,
      CsrfToken token)
      throws IOException {
    boolean others = hasOthersPassword(user);
    Map<String, String> problems =
        others
            ? passwords.choose(user.getName(), password, again)
            : passwords.change(user.getName(), present, password, again);
    if (!problems.isEmpty()) {
      return shown(user, token, problems, "Nothing was changed.", HttpStatus.BAD_REQUEST);
    }
    staySignedIn(user.getName(), request, response);
    leadOn(others, request, response);
    return null;
  }

  // The session that this request came by would end like all others.
  private void staySignedIn(String user, HttpServletRequest request, HttpServletResponse response) {
    accounts
        .of(user)
        .ifPresent(
            account -> {
              SecurityContext context = SecurityContextHolder.createEmptyContext();
              context.setAuthentication(new SignedInAccount(user, account));
              SecurityContextHolder.setContext(context);
              request.changeSessionId();
              sessions.saveContext(context, request, response);
            });
  }

  private void leadOn(boolean first, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SavedRequest page = first ? wanted.getRequest(request, response) : null;
    wanted.removeRequest(request, response);
    String where = page == null ? "/" : page.getRedirectUrl();
    new WithoutHost().sendRedirect(request, response, first ? where : PATH + "?changed");
  }

  private static boolean hasOthersPassword(Authentication user) {
    return user instanceof SignedInAccount account && account.account().othersPassword();
  }

  private ResponseEntity<String> shown(
      Authentication user,
      CsrfToken token,
      Map<String, String> problems,
      String message,
      HttpStatus status) {
    boolean others = hasOthersPassword(user);
    Map<String, String> words = new HashMap<>();
    words.put("title", others ? "Choose your own password" : "Change your password");
    words.put("why", others ? WHY_FIRST : WHY_LATER);
    words.put("user", user.getName());
    words.put("message", message);
    words.put("kind", problems.isEmpty() ? "done" : "message");
    words.put("silent", message.isEmpty() ? "hidden" : "");
    words.put("back", others ? "hidden" : "");
    words.put("csrfName", token.getParameterName());
    words.put("csrf", token.getToken());
    for (String field : FIELDS) {
      String problem = problems.get(field);
      words.put(field + "-wrong", problem == null ? "" : problem);
      words.put(field + "-right", problem == null ? "hidden" : "");
      words.put(field + "-is-wrong", String.valueOf(problem != null));
    }
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(filled(page.replace("{{present}}", others ? "" : present), words));
  }

  private static String filled(String page, Map<String, String> words) {
    return PLACE
        .matcher(page)
        .replaceAll(
            place -> Matcher.quoteReplacement(HtmlUtils.htmlEscape(words.get(place.group(1)))));
  }
}
