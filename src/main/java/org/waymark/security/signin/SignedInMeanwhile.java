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
 * Two windows stood at the sign-in page, and somebody has signed in by the other: this one's
 * anti-forgery token is from before. They go on where they wanted to go, or sign in once more.
 */
final class SignedInMeanwhile implements AccessDeniedHandler {

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    if (!request.getRequestURI().equals(request.getContextPath() + "/sign-in")) {
      otherwise.handle(request, response, refusal);
    } else if (SecurityContextHolder.getContext().getAuthentication() != null) {
      response.sendRedirect(request.getContextPath() + "/");
    } else {
      response.sendRedirect(request.getContextPath() + "/sign-in?again");
    }
  }
}
