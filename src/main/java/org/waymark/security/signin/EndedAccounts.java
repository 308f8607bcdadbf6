package org.waymark.security.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that has been deleted or locked, or given another password or
 * other groups, since it signed in: with its next request, on whichever node. The database is asked
 * each time, so nothing has to be told to anybody.
 */
final class EndedAccounts extends OncePerRequestFilter {

  private final AccountsNow accounts;

  EndedAccounts(AccountsNow accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAccount user
        && !accounts.of(user.getName()).filter(user.account()::equals).isPresent()) {
      end(request);
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
