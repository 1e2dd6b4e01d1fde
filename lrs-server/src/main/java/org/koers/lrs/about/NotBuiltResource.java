package org.koers.lrs.about;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/** The resources of the standard that come later; nothing sent to them is kept. */
@Path("{resource: (activities|agents)(/state|/profile)?}")
@RequestScoped
@Authenticated
public class NotBuiltResource {

  @GET
  public Response get(@PathParam("resource") String resource) {
    throw notBuilt(resource);
  }

  @PUT
  public Response put(@PathParam("resource") String resource) {
    throw notBuilt(resource);
  }

  @POST
  public Response post(@PathParam("resource") String resource) {
    throw notBuilt(resource);
  }

  @DELETE
  public Response delete(@PathParam("resource") String resource) {
    throw notBuilt(resource);
  }

  private static LrsProblem notBuilt(String resource) {
    return new LrsProblem(
        ProblemCode.NOT_BUILT,
        "The resource "
            + resource
            + " is not built yet, and nothing of this request was kept. Statements are.");
  }
}
