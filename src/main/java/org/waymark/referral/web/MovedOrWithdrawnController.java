package org.waymark.referral.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casefile.FieldProblem;
import org.waymark.referral.MovedOrWithdrawn;
import org.waymark.referral.MovedOrWithdrawn.Answer;
import org.waymark.referral.MovedOrWithdrawn.Invalid;
import org.waymark.referral.MovedOrWithdrawn.NoSuchCase;
import org.waymark.referral.MovedOrWithdrawn.NotAllowed;
import org.waymark.referral.MovedOrWithdrawn.NotNow;
import org.waymark.referral.MovedOrWithdrawn.Said;

/** Says over REST that the person of a referral moved away or no longer wants it. */
@RestController
class MovedOrWithdrawnController {

  private final MovedOrWithdrawn movedOrWithdrawn;

  MovedOrWithdrawnController(MovedOrWithdrawn movedOrWithdrawn) {
    this.movedOrWithdrawn = movedOrWithdrawn;
  }

  @PostMapping("/api/cases/{reference}/moved-or-withdrawn")
  @Operation(summary = "The person of an open referral moved away, or no longer wants it")
  @ApiResponse(responseCode = "204", description = "It is on record; what follows is on its way")
  @ApiResponse(responseCode = "409", description = "The case is closed, or it was said before")
  ResponseEntity<?> say(@PathVariable String reference, @RequestBody Said said) {
    return answer(movedOrWithdrawn.say(reference, said));
  }

  @ExceptionHandler
  ResponseEntity<?> unreadable(HttpMessageNotReadableException e) {
    String field =
        e.getCause() instanceof JsonMappingException cause && !cause.getPath().isEmpty()
            ? cause.getPath().get(0).getFieldName()
            : "";
    return invalid(List.of(new FieldProblem(field, "is not of the kind that is expected")));
  }

  private static ResponseEntity<?> answer(Answer answer) {
    if (answer instanceof Invalid wrong) {
      return invalid(wrong.problems());
    }
    if (answer instanceof NotNow refused) {
      return problem(HttpStatus.CONFLICT, refused.reason());
    }
    if (answer instanceof NotAllowed refused) {
      return problem(HttpStatus.FORBIDDEN, refused.reason());
    }
    return answer instanceof NoSuchCase
        ? problem(HttpStatus.NOT_FOUND, "There is no such case.")
        : ResponseEntity.noContent().build();
  }

  private static ResponseEntity<?> invalid(List<FieldProblem> problems) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "What was sent cannot be accepted.");
    problem.setProperty("errors", problems);
    return ResponseEntity.of(problem).build();
  }

  private static ResponseEntity<?> problem(HttpStatus status, String detail) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
  }
}
