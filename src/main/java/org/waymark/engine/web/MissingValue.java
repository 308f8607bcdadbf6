package org.waymark.engine.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/**
 * What the engine's doors say where a request lacks a value that they need: they stumble over it
 * before they ask the engine, so nothing has begun. A fault further down stays a fault.
 */
@Provider
public final class MissingValue implements ExceptionMapper<NullPointerException> {

  private static final String DOORS = "org.camunda.bpm.engine.rest.";
  private static final String WORDS = "What was sent lacks a value that this address needs.";

  @Override
  public Response toResponse(NullPointerException stumble) {
    StackTraceElement[] way = stumble.getStackTrace();
    if (way.length == 0 || !way[0].getClassName().startsWith(DOORS)) {
      return ExceptionHandlerHelper.getInstance().getResponse(stumble);
    }
    ExceptionDto said = new ExceptionDto();
    said.setType("InvalidRequestException");
    said.setMessage(WORDS);
    return Response.status(Status.BAD_REQUEST)
        .entity(said)
        .type(MediaType.APPLICATION_JSON)
        .build();
  }
}
