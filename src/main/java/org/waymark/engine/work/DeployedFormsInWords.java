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
import org.waymark.engine.forms.PersonsCopy;
import org.waymark.engine.forms.Transcript;
import org.waymark.security.AccountNames;

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

  private static final String LATEST =
      "select max(version_) from act_re_camformdef where key_ = :form";

  private record Version(String form, int version) {}

  private final ConcurrentMap<Version, Optional<FormFile>> read = new ConcurrentHashMap<>();
  private final JdbcClient database;

  private final AccountNames names;

  DeployedFormsInWords(JdbcClient database, AccountNames names) {
    this.database = database;
    this.names = names;
  }

  @Override
  public FormInWords of(Submission submission) {
    Optional<FormFile> form = answered(submission);
    List<Line> lines =
        form.map(file -> lines(file, submission))
            .orElseGet(() -> PlainAnswers.of(submission.answers()));
    return new FormInWords(
        form.flatMap(Transcript::title).orElseGet(() -> PlainAnswers.words(submission.form())),
        lines);
  }

  @Override
  public Optional<ForThePerson> forThePerson(Submission submission) {
    return inForce(submission.form())
        .flatMap(PersonsCopy::of)
        .flatMap(theirs -> forThePerson(theirs, submission));
  }

  private Optional<ForThePerson> forThePerson(PersonsCopy theirs, Submission submission) {
    List<Line> lines =
        answered(submission).stream()
            .flatMap(form -> theirs.read(form, submission.answers()).stream())
            .map(entry -> new Line(entry.question(), entry.answer()))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ForThePerson(
                new FormInWords(theirs.title(), lines), theirs.ticked(), theirs.agreedBy()));
  }

  private Optional<FormFile> answered(Submission submission) {
    return version(submission.form(), submission.formVersion());
  }

  private Optional<FormFile> inForce(String form) {
    return database
        .sql(LATEST)
        .param("form", form)
        .query(Integer.class)
        .optional()
        .flatMap(latest -> version(form, latest));
  }

  private Optional<FormFile> version(String form, int version) {
    return read.computeIfAbsent(new Version(form, version), this::file);
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

  private List<Line> lines(FormFile form, Submission submission) {
    return Transcript.of(form, submission.answers(), this::named).stream()
        .map(entry -> new Line(entry.question(), entry.answer()))
        .toList();
  }

  /** Whom the server offers for a choice, it offers by the id of an account. */
  private String named(String chosen) {
    return names.ofUsers(List.of(chosen)).get(chosen);
  }
}
