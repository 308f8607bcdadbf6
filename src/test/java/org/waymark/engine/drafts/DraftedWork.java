package org.waymark.engine.drafts;

import org.camunda.bpm.engine.ProcessEngine;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.support.DrawnWork;

/** A case with one task, whose form carries a field forward and asks others. */
public final class DraftedWork extends DrawnWork {

  public static final String FORM = "drafted-form";

  private static final String FORM_FILE =
      """
      {"id":"drafted-form","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"Field_story","type":"textarea","key":"story","label":"Story",
        "validate":{"required":true}},
       {"id":"Field_note","type":"textfield","key":"note","label":"Note",
        "properties":{"carriedFrom":"earlier-form.note"}},
       {"id":"Field_wish","type":"textfield","key":"wish","label":"Wish",
        "properties":{"carriedFrom":"earlier-form.wish"}}]}""";

  private static final String MODEL =
      oneTask("drafted-work", "UserTask_Write", "Write it down", FORM);

  public DraftedWork(ProcessEngine engine, CaseRegister cases, People people) {
    super(
        engine,
        cases,
        people,
        PersonDetails.named("Dora", "Drafted").build(),
        new Drawing("drafted-work", MODEL, FORM, FORM_FILE));
  }

  /** The id of the open task, or null. */
  public String taskId() {
    return task() == null ? null : task().getId();
  }
}
