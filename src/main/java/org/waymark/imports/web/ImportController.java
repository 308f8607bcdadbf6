package org.waymark.imports.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.imports.ImportReport;
import org.waymark.imports.Imports;
import org.waymark.security.CurrentUser;

/** Takes files in. The good rows are kept, the bad ones named; a repeat changes nothing. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

  private static final Set<String> MAY_IMPORT =
      Set.of("business-support", "team-managers", "service-managers", "administrators");

  private final Imports imports;
  private final CurrentUser user;

  ImportController(Imports imports, CurrentUser user) {
    this.imports = imports;
    this.user = user;
  }

  @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport run(@PathVariable String kind, @RequestParam("file") MultipartFile file) {
    if (Collections.disjoint(MAY_IMPORT, user.groups())) {
      throw new NotAllowedException();
    }
    return imports.run(kind, file, user.id());
  }

  /** The user's roles do not include importing. */
  static final class NotAllowedException extends RuntimeException {}
}
