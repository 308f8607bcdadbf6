package org.waymark.engine.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * What the engine's doors say of a task or process that has ended or never was: several of them
 * call that a failure of the server. It stands in the place of the engine's own {@code
 * RestExceptionHandler}, which answers everything else as before.
 */
@Provider
public final class NotThere implements ExceptionMapper<RestException> {

  /** The same where nothing stands around it. */
  @Provider
  public static final class Itself implements ExceptionMapper<NullValueException> {
    @Override
    public Response toResponse(NullValueException absence) {
      return answer();
    }
  }

  private static final String WORDS =
      "What the address or the request names is not there: it has ended, or never was.";

  @Override
  public Response toResponse(RestException refusal) {
    boolean failure = refusal.getStatus() == Status.INTERNAL_SERVER_ERROR;
    if (!failure || !isAbsence(refusal.getCause())) {
      return ExceptionHandlerHelper.getInstance().getResponse(refusal);
    }
    return answer();
  }

  private static Response answer() {
    ExceptionDto said = new ExceptionDto();
    said.setType("InvalidRequestException");
    said.setMessage(WORDS);
    return Response.status(Status.NOT_FOUND).entity(said).type(MediaType.APPLICATION_JSON).build();
  }

  private static boolean isAbsence(Throwable cause) {
    return cause instanceof NullValueException || cause instanceof NotFoundException;
  }
}
