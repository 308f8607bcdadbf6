package org.waymark.engine.capture;

import java.util.Map;
import org.waymark.engine.FormUseCase.FormContext;
import org.waymark.engine.forms.FormFile;

/** What somebody began to fill in and has not submitted. */
public interface HalfFilled {

  /**
   * What a form shows to somebody who may have begun it before.
   *
   * @param fromCaseFile what it shows to anybody else; not changed
   */
  Map<String, Object> over(Map<String, Object> fromCaseFile, FormFile form, FormContext context);
}
