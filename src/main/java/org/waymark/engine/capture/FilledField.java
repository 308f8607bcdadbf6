package org.waymark.engine.capture;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A form field whose value is fetched only when somebody asks for it: Tasklist asks for a form's
 * name and file more often than for what fills it, and each reading of a person's record is logged.
 */
final class FilledField extends FormFieldImpl {

  private final Supplier<Map<String, TypedValue>> values;

  FilledField(String key, Supplier<Map<String, TypedValue>> values) {
    this.values = values;
    setId(key);
    setType(new StringFormType());
  }

  @Override
  public TypedValue getValue() {
    return values.get().get(getId());
  }
}
