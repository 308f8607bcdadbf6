package org.waymark.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.casefile.CaseDetails;
import org.waymark.casefile.CaseDirectory;
import org.waymark.casefile.CaseFileDoor;
import org.waymark.casefile.EmergencyAccess;

/**
 * Lets whoever asks for a page in, or says why not. The pages that show one record, and change
 * nothing, are open by emergency access too; all others are for those who work with people.
 */
@Component
class PageDoor {

  private static final Set<Class<?>> SHOW_ONE_RECORD =
      Set.of(PersonPages.class, CasePages.class, LetterPages.class, BeforePages.class);

  private final CaseFileDoor door;
  private final EmergencyAccess emergencies;
  private final CaseDirectory cases;

  PageDoor(CaseFileDoor door, EmergencyAccess emergencies, CaseDirectory cases) {
    this.door = door;
    this.emergencies = emergencies;
    this.cases = cases;
  }

  /** The record that an address is about: a person's, or the one to which a case belongs. */
  private record Asked(Optional<UUID> person, String caseReference) {}

  boolean mayWrite() {
    return door.refusal().isEmpty();
  }

  /** Returns if the page is open to whoever asks; ends the request otherwise. */
  void pass(HttpServletRequest request) {
    Class<?> page =
        ((HandlerMethod) request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE))
            .getBeanType();
    Optional<String> refusal = door.refusal();
    // Taking emergency access is refused by the case file itself.
    if (refusal.isEmpty() || page.equals(EmergencyPages.class)) {
      return;
    }
    Asked asked = asked(request);
    if (!SHOW_ONE_RECORD.contains(page)) {
      throw request.getMethod().equals(HttpMethod.GET.name())
          ? NoSuchPage.shut(refusal.get())
          : NoSuchPage.refused(HttpStatus.FORBIDDEN, refusal.get());
    }
    refusalToRead(asked)
        .ifPresent(
            reason -> {
              throw NoSuchPage.shut(reason, emergencyOf(asked));
            });
  }

  private Optional<String> refusalToRead(Asked asked) {
    return asked.caseReference() == null
        ? asked.person().map(door::refusalToRead).orElseGet(door::refusal)
        : door.refusalToReadCase(asked.caseReference());
  }

  private UUID emergencyOf(Asked asked) {
    return emergencies.mayOpenAny() ? asked.person().orElse(null) : null;
  }

  private Asked asked(HttpServletRequest request) {
    Map<?, ?> path =
        (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return path.get("reference") instanceof String reference
        ? new Asked(cases.details(reference).map(CaseDetails::personId), reference)
        : new Asked(Optional.ofNullable((String) path.get("id")).flatMap(Ids::of), null);
  }
}
