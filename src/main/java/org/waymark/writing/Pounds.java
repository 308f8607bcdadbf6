package org.waymark.writing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sums of money as people read them: £1,085.50. */
public final class Pounds {

  private Pounds() {}

  public static String of(BigDecimal sum) {
    return new DecimalFormat("£#,##0.00;-£#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK))
        .format(sum);
  }
}
