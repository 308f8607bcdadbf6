package org.waymark.security.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes NULs out of what a page sends: refusing them would lose all that was typed beside them. */
class WithoutNul extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new Cleaned(request), response);
  }

  private static final class Cleaned extends HttpServletRequestWrapper {

    Cleaned(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return cleaned(super.getParameter(name));
    }

    @Override
    public String[] getParameterValues(String name) {
      return cleaned(super.getParameterValues(name));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> all = new LinkedHashMap<>();
      super.getParameterMap().forEach((name, values) -> all.put(name, cleaned(values)));
      return all;
    }

    private static String[] cleaned(String[] values) {
      return values == null ? null : Stream.of(values).map(Cleaned::cleaned).toArray(String[]::new);
    }

    private static String cleaned(String value) {
      return value == null ? null : value.replace("\0", "");
    }
  }
}
