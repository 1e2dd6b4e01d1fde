package org.koers.adaptive.library.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.upload.OpenUpload;
import org.koers.adaptive.library.upload.UploadProblem;
import org.koers.adaptive.library.upload.Uploads;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;

/**
 * Takes a package in pieces from the page's script: POST begins, each PUT brings the bytes from a
 * place on, POST to {@code finish} ends. Every answer is JSON with {@code received}, the place to
 * go on from; what is wrong has {@code problem} in words.
 */
@Path("library/uploads")
@StaffPage(key = "uploads", path = "library/uploads", roles = StaffRole.AUTHOR, listed = false)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@NullUnmarked
public class UploadsResource {

  @Inject Uploads uploads;
  @Inject LibraryPages pages;
  @Context SecurityContext security;

  @POST
  public Response begin(@QueryParam("file") String name, @QueryParam("bytes") long bytes) {
    try {
      return answer(201, uploads.begin(tenant(), who(), String.valueOf(name), bytes));
    } catch (UploadProblem problem) {
      return refused(problem);
    }
  }

  @PUT
  @Path("{id}")
  public Response append(
      @PathParam("id") UUID id, @QueryParam("from") long from, InputStream piece) {
    try {
      OpenUpload upload = uploads.find(tenant(), who(), id);
      long received = uploads.append(upload, from, piece);
      return Response.ok(json(received).toString()).build();
    } catch (UploadProblem problem) {
      return refused(problem);
    }
  }

  @POST
  @Path("{id}/finish")
  public Response finish(@PathParam("id") UUID id) {
    try {
      OpenUpload upload = uploads.find(tenant(), who(), id);
      Library.Received received = uploads.finish(upload);
      return Response.ok(
              json(upload.bytes())
                  .put("item", received.item().id().toString())
                  .put("known", received.known())
                  .toString())
          .build();
    } catch (UploadProblem problem) {
      return refused(problem);
    }
  }

  @DELETE
  @Path("{id}")
  public Response cancel(@PathParam("id") UUID id) {
    try {
      uploads.cancel(uploads.find(tenant(), who(), id));
      return Response.ok(json(0).toString()).build();
    } catch (UploadProblem problem) {
      return refused(problem);
    }
  }

  private static Response answer(int status, OpenUpload upload) {
    return Response.status(status)
        .entity(json(upload.received()).put("upload", upload.id().toString()).toString())
        .build();
  }

  private Response refused(UploadProblem problem) {
    int status =
        switch (problem.kind()) {
          case GONE -> 404;
          case ELSEWHERE -> 409;
          case TOO_LARGE -> 413;
          case EMPTY -> 422;
        };
    String words =
        pages.texts(visitor()).say("upload." + problem.kind().name(), Uploads.LARGEST >> 20);
    return Response.status(status)
        .entity(json(problem.received()).put("problem", words).toString())
        .build();
  }

  private static ObjectNode json(long received) {
    return JsonNodeFactory.instance.objectNode().put("received", received);
  }

  private long tenant() {
    return visitor().person().tenant().id();
  }

  private String who() {
    return visitor().person().id();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
