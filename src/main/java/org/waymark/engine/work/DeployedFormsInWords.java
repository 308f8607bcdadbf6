package org.waymark.engine.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.FormAnswers.Submission;
import org.waymark.engine.AnswersInWords;
import org.waymark.engine.forms.FormFile;
import org.waymark.engine.forms.Transcript;

/**
 * Reads answers with the very version of the form that asked for them; what no form asked is read
 * by its keys.
 */
@Component
class DeployedFormsInWords implements AnswersInWords {

  private static final String FILE =
      """
      select file.bytes_
        from act_re_camformdef form
        join act_ge_bytearray file on file.deployment_id_ = form.deployment_id_
                                  and file.name_ = form.resource_name_
       where form.key_ = :form and form.version_ = :version
      """;

  private record Version(String form, int version) {}

  private final ConcurrentMap<Version, Optional<FormFile>> read = new ConcurrentHashMap<>();
  private final JdbcClient database;

  DeployedFormsInWords(JdbcClient database) {
    this.database = database;
  }

  @Override
  public FormInWords of(Submission submission) {
    Version version = new Version(submission.form(), submission.formVersion());
    Optional<FormFile> form = read.computeIfAbsent(version, this::file);
    List<Line> lines =
        form.map(file -> lines(file, submission))
            .orElseGet(() -> PlainAnswers.of(submission.answers()));
    return new FormInWords(
        form.flatMap(Transcript::title).orElseGet(() -> PlainAnswers.words(submission.form())),
        lines);
  }

  private Optional<FormFile> file(Version version) {
    return database
        .sql(FILE)
        .param("form", version.form())
        .param("version", version.version())
        .query(byte[].class)
        .optional()
        .map(FormFile::parse);
  }

  private static List<Line> lines(FormFile form, Submission submission) {
    return Transcript.of(form, submission.answers()).stream()
        .map(entry -> new Line(entry.question(), entry.answer()))
        .toList();
  }
}
