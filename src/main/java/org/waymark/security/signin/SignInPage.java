package org.waymark.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The one page on which people sign in, and where each is taken from there. */
@Controller
class SignInPage {

  private final String page;

  SignInPage() throws IOException {
    page = new ClassPathResource("pages/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> signIn(HttpServletRequest request, CsrfToken token) {
    String filled =
        page.replace("{{message}}", HtmlUtils.htmlEscape(message(request)))
            .replace("{{hidden}}", message(request).isEmpty() ? "hidden" : "")
            .replace("{{csrfName}}", HtmlUtils.htmlEscape(token.getParameterName()))
            .replace("{{csrf}}", HtmlUtils.htmlEscape(token.getToken()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(filled);
  }

  private static String message(HttpServletRequest request) {
    if (request.getParameter("error") != null) {
      return "That user name and password do not match. Please try again.";
    }
    if (request.getParameter("ended") != null) {
      return "Your session has ended. Please sign in again.";
    }
    if (request.getParameter("again") != null) {
      return "This page was from before. Please sign in once more.";
    }
    return request.getParameter("signed-out") == null ? "" : "You have signed out.";
  }

  @GetMapping({"/", "/camunda", "/camunda/"})
  String home(Authentication user) {
    boolean steersOnly =
        user.getAuthorities().stream().anyMatch(a -> a.getAuthority().equals("process-owners"));
    return "redirect:/camunda/app/" + (steersOnly ? "cockpit/" : "tasklist/");
  }
}
