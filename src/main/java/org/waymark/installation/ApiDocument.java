package org.waymark.installation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says in {@code /v3/api-docs} what holds for every address of ours: who may ask, and how a refusal
 * looks (RFC 9457, with the fields at fault in {@code errors}).
 */
@Component
class ApiDocument implements OpenApiCustomizer {

  private static final String PROBLEM = "Problem";
  private static final String BASIC = "basic";
  private static final String FOR_EVERYBODY = "/api/timescales";

  @Override
  public void customise(OpenAPI document) {
    document.setInfo(new Info().title("Waymark").version("v1"));
    document
        .getComponents()
        .addSchemas(PROBLEM, problem())
        .addSecuritySchemes(
            BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    document.addSecurityItem(new SecurityRequirement().addList(BASIC));
    document.getPaths().forEach(ApiDocument::refusals);
  }

  private static void refusals(String path, PathItem item) {
    for (Operation operation : item.readOperations()) {
      refusal(operation, "401", "Nobody is signed in", false);
      if (takesAnything(operation)) {
        refusal(operation, "400", "What was sent is wrong; errors names the fields", true);
      }
      if (path.contains("{")) {
        refusal(operation, "404", "There is nothing of that name", true);
      }
      if (!path.startsWith(FOR_EVERYBODY)) {
        refusal(operation, "403", "The user may not do or see this", true);
      }
    }
  }

  private static boolean takesAnything(Operation operation) {
    return operation.getParameters() != null || operation.getRequestBody() != null;
  }

  /** A controller's own words for a status stand. */
  private static void refusal(Operation operation, String status, String when, boolean told) {
    ApiResponse refusal = operation.getResponses().getOrDefault(status, new ApiResponse());
    if (refusal.getDescription() == null) {
      refusal.description(when);
    }
    refusal.setContent(told ? content() : null);
    operation.getResponses().addApiResponse(status, refusal);
  }

  private static Content content() {
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new Content()
        .addMediaType("application/problem+json", new MediaType().schema(reference));
  }

  private static Schema<?> problem() {
    Schema<?> error =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("message", new StringSchema());
    return new ObjectSchema()
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("errors", new ArraySchema().items(error));
  }
}
