package org.waymark.casefile.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.casefile.domain.NhsNumber;

/** Valid NHS numbers out of the range that is kept for tests. */
public final class TestNhsNumbers {

  private static final AtomicInteger LAST = new AtomicInteger();

  private TestNhsNumbers() {}

  public static String next() {
    while (true) {
      var nine = "999%06d".formatted(LAST.addAndGet(7));
      for (char check = '0'; check <= '9'; check++) {
        if (NhsNumber.problem(nine + check).isEmpty()) {
          return nine + check;
        }
      }
    }
  }
}
