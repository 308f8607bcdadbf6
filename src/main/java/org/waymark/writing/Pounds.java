package org.waymark.writing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sums of money as people read them: £1,085.50. */
public final class Pounds {

  private Pounds() {}

  /** With its pence. */
  public static String of(BigDecimal sum) {
    return written(sum, "#,##0.00");
  }

  /** A round sum without its pence, as a limit is said: £20,000. */
  public static String brief(BigDecimal sum) {
    return sum.stripTrailingZeros().scale() <= 0 ? written(sum, "#,##0") : of(sum);
  }

  private static String written(BigDecimal sum, String digits) {
    return new DecimalFormat(
            "£" + digits + ";-£" + digits, DecimalFormatSymbols.getInstance(Locale.UK))
        .format(sum);
  }
}
