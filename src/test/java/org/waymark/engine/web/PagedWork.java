package org.waymark.engine.web;

import org.camunda.bpm.engine.ProcessEngine;
import org.waymark.casefile.CaseRegister;
import org.waymark.casefile.People;
import org.waymark.casefile.PersonDetails;
import org.waymark.support.DrawnWork;

/** A case with one task, whose form has one of each thing that a page draws. */
final class PagedWork extends DrawnWork {

  static final String FORM = "paged-form";

  private static final String FORM_FILE =
      """
      {"id":"paged-form","type":"default","schemaVersion":16,
       "executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
       {"id":"Text_Head","type":"text","text":"# Look in\\n\\n**{{contextPerson}}** {{#if contextAlerts}}Take care: {{contextAlerts}}{{/if}}"},
       {"id":"Field_known","type":"textarea","key":"known","label":"Known","disabled":true,
        "properties":{"carriedFrom":"earlier-form.known"}},
       {"id":"Field_story","type":"textarea","key":"story","label":"Story",
        "validate":{"required":true},"properties":{"guide":"Write as the person *would*."}},
       {"id":"Field_cost","type":"number","key":"cost","label":"Cost a week","decimalDigits":2,
        "appearance":{"prefixAdorner":"£"}},
       {"id":"Field_seenOn","type":"datetime","subtype":"date","key":"seenOn","dateLabel":"Seen on",
        "validate":{"required":true}},
       {"id":"Field_fell","type":"radio","key":"fell","label":"Did the person fall?",
        "validate":{"required":true},
        "values":[{"value":"yes","label":"Yes"},{"value":"no","label":"No"}]},
       {"id":"Field_where","type":"textfield","key":"where","label":"Where was it?",
        "validate":{"required":true},"conditional":{"hide":"=fell != \\"yes\\""}},
       {"id":"Field_needs","type":"checklist","key":"needs","label":"Needs",
        "values":[{"value":"home","label":"Home"},{"value":"food","label":"Food"}]},
       {"id":"Field_agreed","type":"checkbox","key":"agreed","label":"The person agrees"},
       {"id":"Field_room","type":"select","key":"room","label":"Room","values":[
        {"value":"a","label":"Attic"},{"value":"b","label":"Bath"},{"value":"c","label":"Cellar"},
        {"value":"d","label":"Den"},{"value":"e","label":"Entry"},{"value":"f","label":"Flat"},
        {"value":"g","label":"Garden"},{"value":"h","label":"Hall"}]},
       {"id":"List_carers","type":"dynamiclist","path":"carers","label":"Carer",
        "isRepeating":true,"disableCollapse":true,"allowAddRemove":true,"defaultRepetitions":1,
        "components":[{"id":"Field_carer","type":"textfield","key":"name","label":"Name"}]}]}""";

  private static final String MODEL =
      oneTask("paged-work", "UserTask_Look", "Look in on the person", FORM);

  PagedWork(ProcessEngine engine, CaseRegister cases, People people) {
    this(engine, cases, people, PersonDetails.named("Pat", "Paged").build());
  }

  PagedWork(ProcessEngine engine, CaseRegister cases, People people, PersonDetails person) {
    super(engine, cases, people, person, new Drawing("paged-work", MODEL, FORM, FORM_FILE));
  }

  String taskId() {
    return task() == null ? null : task().getId();
  }
}
