package org.waymark.engine.forms;

import static org.waymark.engine.forms.TestForms.field;
import static org.waymark.engine.forms.TestForms.form;
import static org.waymark.engine.forms.TestForms.group;
import static org.waymark.engine.forms.TestForms.list;
import static org.waymark.engine.forms.TestForms.options;

/** A form with one of everything that Waymark draws. */
final class WholeForm {
  private static final String REQUIRED = "'validate': {'required': true}";

  static final FormFile FORM =
      form(
          "{'type': 'text', 'id': 'Context', 'text': '{{contextPerson}}'}",
          field(
              "textfield",
              "name",
              "'validate': {'required': true, 'minLength': 2, 'maxLength': 20, 'pattern': '^[a-z ]+$'}"),
          field("textarea", "story", "'validate': {'maxLength': 200}"),
          field("number", "hours", "'decimalDigits': 1, 'validate': {'min': 0, 'max': 168}"),
          field("number", "cost", "'serializeToString': true, 'decimalDigits': 2"),
          field("datetime", "day", "'disallowPassedDates': true, " + REQUIRED),
          field("datetime", "hour", "'subtype': 'time'"),
          field("datetime", "moment", "'subtype': 'datetime'"),
          field("checkbox", "agreed", REQUIRED),
          field("checkbox", "urgent", "'properties': {'route': 'urgent'}"),
          field("textfield", "whyUrgent", REQUIRED, "'conditional': {'hide': '=urgent != true'}"),
          field("radio", "outcome", options("advice", "assess"), REQUIRED),
          field("select", "channel", options("phone", "online")),
          field("checklist", "needs", options("a", "b", "c")),
          field("taglist", "tags", options("x", "y")),
          field("expression", "double", "'expression': '=hours * 2'"),
          group(
              "person", "", field("textfield", "email", "'validate': {'validationType': 'email'}")),
          list("carers", "", field("textfield", "carer", REQUIRED), field("number", "age")),
          "{'type': 'separator', 'id': 'Line'}",
          "{'type': 'spacer', 'id': 'Space'}",
          "{'type': 'table', 'id': 'Table', 'dataSource': '=rows'}");

  private WholeForm() {}
}
