package org.waymark.engine.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.forms.FormFile;

/** The deployed forms, and which of them open tasks show. */
final class OpenForms {

  private static final String LATEST =
      """
      select file.bytes_
        from act_re_camformdef form
        join act_ge_bytearray file on file.deployment_id_ = form.deployment_id_
                                  and file.name_ = form.resource_name_
       where form.key_ = :form
       order by form.version_ desc
       limit 1
      """;

  private static final String OPEN =
      """
      select distinct task.proc_def_id_ || '/' || task.task_def_key_
        from act_ru_task task
       where task.proc_def_id_ is not null
      """;

  private static final String MODEL =
      """
      select file.bytes_
        from act_re_procdef process
        join act_ge_bytearray file on file.deployment_id_ = process.deployment_id_
                                  and file.name_ = process.resource_name_
       where process.id_ = :process
      """;

  private final JdbcClient database;

  OpenForms(JdbcClient database) {
    this.database = database;
  }

  /** The form as it is deployed now. */
  Optional<FormFile> deployed(String form) {
    return database
        .sql(LATEST)
        .param("form", form)
        .query(byte[].class)
        .optional()
        .map(FormFile::parse);
  }

  /** Whether a task that is open shows the form. */
  boolean isShownByATask(String form) {
    Map<String, FormsOfModel> models = new HashMap<>();
    List<String> open = database.sql(OPEN).query(String.class).list();
    return open.stream()
        .map(task -> task.split("/", 2))
        .anyMatch(
            task -> form.equals(models.computeIfAbsent(task[0], this::formsOf).ofTask(task[1])));
  }

  private FormsOfModel formsOf(String process) {
    byte[] model =
        database.sql(MODEL).param("process", process).query(byte[].class).optional().orElse(null);
    return model == null ? FormsOfModel.NONE : FormsOfModel.read(model);
  }
}
