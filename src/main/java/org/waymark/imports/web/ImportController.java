package org.waymark.imports.web;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.imports.ImportReport;
import org.waymark.imports.ImportRun;
import org.waymark.imports.ImportRuns;
import org.waymark.imports.Imports;
import org.waymark.security.CurrentUser;

/**
 * Takes files in. The good rows are kept, the bad ones named; a repeat changes nothing. A run goes
 * on when whoever sent the file leaves, so it is listed, and can be stopped, by another request.
 */
@RestController
@RequestMapping("/api/imports")
class ImportController {

  private static final Set<String> MAY_IMPORT =
      Set.of("business-support", "team-managers", "service-managers", "administrators");

  // Whoever imports stops their own.
  private static final Set<String> MAY_STOP_OTHERS =
      Set.of("team-managers", "service-managers", "administrators");

  private final Imports imports;
  private final ImportRuns runs;
  private final CurrentUser user;

  ImportController(Imports imports, ImportRuns runs, CurrentUser user) {
    this.imports = imports;
    this.runs = runs;
    this.user = user;
  }

  @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport run(@PathVariable String kind, @RequestParam("file") MultipartFile file) {
    mayImport();
    return imports.run(kind, file.getResource(), user.id());
  }

  /** What is being imported, by whomever, and how far it is; and the runs before. */
  @GetMapping
  List<ImportRun> list() {
    mayImport();
    return runs.latest();
  }

  /** Stops a run. What it kept so far stays, and the answer to whoever imports says so. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportRun stop(@PathVariable long id) {
    mayImport();
    ImportRun run = runs.find(id).orElseThrow(UnknownRunException::new);
    if (!run.by().equals(user.id()) && Collections.disjoint(MAY_STOP_OTHERS, user.groups())) {
      throw new NotAllowedException();
    }
    if (!runs.stop(id, user.id())) {
      throw new EndedException(run);
    }
    return runs.find(id).orElseThrow(UnknownRunException::new);
  }

  private void mayImport() {
    if (Collections.disjoint(MAY_IMPORT, user.groups())) {
      throw new NotAllowedException();
    }
  }

  /** No run has this number. */
  static final class UnknownRunException extends RuntimeException {}

  /** The run can't be stopped any more. */
  static final class EndedException extends RuntimeException {

    EndedException(ImportRun run) {
      super("The import " + run.id() + " does not run any more");
    }
  }

  /** The user's roles do not include importing. */
  static final class NotAllowedException extends RuntimeException {}
}
