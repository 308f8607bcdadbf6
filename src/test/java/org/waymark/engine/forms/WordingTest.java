package org.waymark.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** What is put into a form's texts is shown character by character, wherever it is put. */
class WordingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Sign in again](https://evil.example/x)",
        "<img src=x onerror=alert(1)>",
        "# Big",
        "**loud** _and_ `code`",
        "<https://evil.example>",
        "![x](https://evil.example/x.png)",
        "son <aggressive> at door",
        "{{other}} {{#if other}}x{{/if}}",
        "</p><iframe src=//evil.example></iframe>",
        "&lt;b&gt;",
        "\uE0000\uE001"
      })
  void a_value_is_neither_markdown_nor_html(String typed) {
    Map<String, Object> data =
        Map.of("value", typed, "list", List.of(Map.of("name", typed)), "other", "OTHER");
    String shown = HtmlUtils.htmlEscape(typed, "UTF-8");

    assertThat(Wording.html("Of {{value}} here", data)).isEqualTo("<p>Of " + shown + " here</p>\n");
    assertThat(Wording.html("{{#if value}}Of {{value}}{{/if}}", data))
        .isEqualTo("<p>Of " + shown + "</p>\n");
    assertThat(Wording.html("{{#loop list}}Of {{name}}{{/loop}}", data))
        .isEqualTo("<p>Of " + shown + "</p>\n");
    assertThat(Wording.html("{{value}}", data)).isEqualTo("<p>" + shown + "</p>\n");
    assertThat(Wording.plain("Of {{value}}", data)).isEqualTo("Of " + typed);
  }
}
