package org.waymark.security.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/**
 * A page's anti-forgery token is from before. Of two windows at the sign-in page somebody has
 * signed in by the other: this one goes on where it wanted to go. Whoever is signed in no longer is
 * shown the sign-in page, and never an error.
 */
final class SignedInMeanwhile implements AccessDeniedHandler {

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    String root = request.getContextPath();
    boolean signsIn = request.getRequestURI().equals(root + "/sign-in");
    boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
    if (signedIn && !signsIn) {
      otherwise.handle(request, response, refusal);
    } else {
      response.sendRedirect(
          root + (signedIn ? "/" : signsIn ? "/sign-in?again" : "/sign-in?ended"));
    }
  }
}
