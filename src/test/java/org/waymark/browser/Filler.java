package org.waymark.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Fills in a form by the keyboard, as somebody does who changes their mind now and then and writes
 * days, times and money in any way that people do. The same seed does the same again.
 */
final class Filler {

  /** Milliseconds until a question must be there. */
  private static final int LONGEST = 6_000;

  private static final String[] DAYS = {"d/M/yyyy", "dd/MM/yyyy", "d MMMM yyyy", "d.M.yyyy"};
  private static final String[] TIMES = {"HH:mm", "H:mm", "H.mm", "HHmm", "h.mma", "h:mm a"};

  private final Locator form;
  private final Page page;
  private final Random random;
  private boolean onlyAsked;

  /** Leaves out what is not asked after the answers before it. */
  static Filler ofWhatIsAsked(Locator form, Page page, Random random) {
    Filler filler = new Filler(form, page, random);
    filler.onlyAsked = true;
    return filler;
  }

  Filler(Locator form, Page page, Random random) {
    this.form = form;
    this.page = page;
    this.random = random;
  }

  /** Answers the questions of a form file in their order. */
  void fill(JsonNode components, JsonNode answers) {
    fill(components, answers, "");
  }

  private void fill(JsonNode components, JsonNode answers, String prefix) {
    for (JsonNode component : components) {
      String path = component.path("path").asText();
      switch (component.path("type").asText()) {
        case "group" ->
            fill(
                component.path("components"),
                path.isEmpty() ? answers : answers.at("/" + path.replace('.', '/')),
                path.isEmpty() ? prefix : prefix + path + ".");
        case "dynamiclist" -> rows(component, answers.path(path), prefix + path);
        default -> {
          String key = component.path("key").asText();
          JsonNode answer = key.isEmpty() ? null : answers.at("/" + key.replace('.', '/'));
          boolean said = answer != null && !answer.isMissingNode() && !answer.isNull();
          if (said && !component.path("disabled").asBoolean()) {
            answer(component, answer, prefix + key);
          }
        }
      }
    }
  }

  private void rows(JsonNode list, JsonNode rows, String name) {
    if (!rows.isArray()) {
      return;
    }
    Locator add = form.locator("button[name=_add][value=\"" + name + "\"]");
    Locator drawn = form.locator(".part-list:has(button[value=\"" + name + "\"]) .row");
    add.waitFor();
    int more = rows.size() + random.nextInt(2);
    while (drawn.count() < more) {
      int before = drawn.count();
      press(add);
      page.waitForCondition(() -> drawn.count() == before + 1);
    }
    while (drawn.count() > rows.size()) {
      int before = drawn.count();
      Locator remove = drawn.nth(before - 1).locator("button[name=_remove]");
      press(remove);
      // A row that has words in it asks first.
      if ((boolean) remove.evaluateAll("all => all.some(one => one.dataset.sure)")) {
        press(remove);
      }
      page.waitForCondition(() -> drawn.count() == before - 1);
    }
    for (int i = 0; i < rows.size(); i++) {
      fill(list.path("components"), rows.get(i), name + "[" + i + "].");
    }
  }

  private void answer(JsonNode field, JsonNode answer, String name) {
    if (onlyAsked && !isAsked(name)) {
      return;
    }
    switch (field.path("type").asText()) {
      case "number" -> type(named(name), number(answer.decimalValue()));
      case "datetime" -> moment(name, answer.asText());
      case "checkbox" -> tick(named("[type=checkbox]", name), answer.asBoolean());
      case "checklist", "taglist" -> ticks(name, answer);
      case "radio", "select" -> choice(field, name, answer.asText());
      default -> type(named(name), answer.asText());
    }
  }

  private boolean isAsked(String name) {
    Locator boxes = form.locator("[name=\"" + name + "\"], [name^=\"" + name + "-\"]");
    if (boxes.count() == 0) {
      page.waitForCondition(() -> form.locator("#saved[aria-busy]").count() == 0);
    }
    return boxes.count() > 0;
  }

  private Locator named(String name) {
    return named("", name);
  }

  private Locator named(String kind, String name) {
    return form.locator(kind + "[name=\"" + name + "\"]");
  }

  private void type(Locator field, String words) {
    field.focus(new Locator.FocusOptions().setTimeout(LONGEST));
    field.press("ControlOrMeta+a");
    field.press("Delete");
    field.pressSequentially(words);
  }

  private void press(Locator button) {
    button.focus();
    button.press("Enter");
  }

  private void choice(JsonNode field, String name, String value) {
    Locator search = form.locator("select[name=\"" + name + "\"]");
    Locator radios = named("[type=radio]", name);
    page.waitForCondition(
        () -> search.count() + radios.count() > 0,
        new Page.WaitForConditionOptions().setTimeout(LONGEST));
    if (radios.count() == 0) {
      searched(search, value);
      return;
    }
    if (random.nextInt(3) == 0) {
      radios.nth(random.nextInt(radios.count())).focus();
      page.keyboard().press("Space");
    }
    Locator target = form.locator("[type=radio][name=\"" + name + "\"][value=\"" + value + "\"]");
    target.focus();
    target.press("Space");
  }

  private void searched(Locator select, String value) {
    String label = select.locator("option[value=\"" + value + "\"]").first().textContent();
    Locator box =
        form.locator(".govuk-form-group:has(select[name=\"" + select.getAttribute("name") + "\"])")
            .last()
            .locator("input.autocomplete__input");
    type(box, label.substring(0, Math.max(3, label.length() - random.nextInt(4))));
    Locator option =
        form.locator(".autocomplete__option")
            .filter(new Locator.FilterOptions().setHasText(label))
            .first();
    option.click();
  }

  private void tick(Locator box, boolean ticked) {
    box.focus();
    int presses = (box.isChecked() == ticked ? 0 : 1) + 2 * random.nextInt(2);
    for (int i = 0; i < presses; i++) {
      box.press("Space");
    }
  }

  private void ticks(String name, JsonNode chosen) {
    List<String> codes = new ArrayList<>();
    chosen.forEach(one -> codes.add(one.asText()));
    Locator boxes = named("[type=checkbox]", name);
    boxes.first().waitFor();
    for (Locator box : boxes.all()) {
      tick(box, codes.contains(box.getAttribute("value")));
    }
  }

  private void moment(String name, String value) {
    boolean isTime = value.length() == 5;
    if (!isTime) {
      day(name, LocalDate.parse(value.substring(0, 10)));
    }
    if (isTime || value.length() > 10) {
      String time = isTime ? value : value.substring(11, 16);
      type(named(name + "-time"), written(time));
    }
  }

  private void day(String name, LocalDate day) {
    Locator boxOfDay = named(name + "-day");
    if (random.nextInt(3) == 0) {
      type(named(name + "-month"), "");
      type(named(name + "-year"), "");
      type(boxOfDay, day.format(pattern(DAYS[random.nextInt(DAYS.length)])));
      return;
    }
    type(boxOfDay, day.format(pattern(random.nextBoolean() ? "d" : "dd")));
    type(named(name + "-month"), day.format(pattern(one("M", "MM", "MMM", "MMMM"))));
    type(named(name + "-year"), day.format(pattern("yyyy")));
  }

  private String written(String time) {
    String written =
        java.time.LocalTime.parse(time).format(pattern(TIMES[random.nextInt(TIMES.length)]));
    return written.toLowerCase(Locale.UK);
  }

  private String number(BigDecimal number) {
    String plain = number.toPlainString();
    DecimalFormat grouped =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.UK));
    return one(plain, grouped.format(number), "£" + grouped.format(number), " " + plain + " ");
  }

  private String one(String... ways) {
    return ways[random.nextInt(ways.length)];
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
