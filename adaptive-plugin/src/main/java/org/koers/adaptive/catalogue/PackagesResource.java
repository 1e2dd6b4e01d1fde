package org.koers.adaptive.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.PackageProblem;

/** Packages of the credential's tenant: publish one, list them. */
@Path("packages")
@Authenticated
@RequestScoped
@NullUnmarked
public class PackagesResource {

  private static final String PROBLEM = "application/problem+json";
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_LARGE = 413;

  /** A larger one would be refused after it has come in; so it need not. */
  private static final long LARGEST = IntakeLimits.DEFAULT.packageBytes();

  @Inject Publishing publishing;
  @Inject Catalogue catalogue;
  @Context SecurityContext security;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String list() {
    ArrayNode packages = JsonNodeFactory.instance.arrayNode();
    catalogue
        .published(credential().tenant().id())
        .forEach(entry -> packages.add(CatalogueJson.entry(entry)));
    return packages.toString();
  }

  /**
   * 201 with the entry, or 200 if these bytes were published before.
   *
   * @param name of the file, for what is said about it and for a course without a title; may be
   *     null
   * @param length in bytes; null if the sender did not say
   */
  @POST
  @Consumes({"application/zip", "application/octet-stream", "application/x-zip-compressed"})
  @Produces({MediaType.APPLICATION_JSON, PROBLEM})
  public Response publish(
      InputStream zip,
      @QueryParam("file") String name,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length)
      throws IOException {
    Credential who = credential();
    if (length != null && length > LARGEST) {
      return refusal(TOO_LARGE, new UploadTooLarge(LARGEST).getMessage(), List.of());
    }
    try (Upload upload = Upload.receive(zip, name, LARGEST)) {
      return answer(publishing.publish(who.tenant().id(), upload.file()));
    } catch (UploadTooLarge refused) {
      return refusal(TOO_LARGE, refused.getMessage(), List.of());
    } catch (NotPlayable refused) {
      String detail = refused.getMessage() + " " + refused.cure();
      return refusal(UNPROCESSABLE, detail, refused.findings());
    } catch (PackageProblem refused) {
      return refusal(UNPROCESSABLE, refused.message() + " " + refused.cure(), List.of());
    }
  }

  private static Response answer(Publishing.Published published) {
    ObjectNode json = CatalogueJson.entry(published.entry());
    json.set("findings", CatalogueJson.findings(published.findings()));
    return Response.status(published.created() ? 201 : 200).entity(json.toString()).build();
  }

  private static Response refusal(int status, String detail, List<Finding> findings) {
    return Response.status(status)
        .type(PROBLEM)
        .entity(
            CatalogueJson.problem(status, "This package cannot be published", detail, findings)
                .toString())
        .build();
  }

  private Credential credential() {
    if (!(security.getUserPrincipal() instanceof Credential who)) {
      throw new LrsProblem(
          ProblemCode.NO_CREDENTIAL, "Send the key and the secret of a credential (Basic).");
    }
    if (!who.allows(Scope.ALL)) {
      throw new LrsProblem(
          ProblemCode.FORBIDDEN,
          "The key "
              + who.key()
              + " may not publish; use one with the scope "
              + Scope.ALL.text()
              + ".");
    }
    return who;
  }
}
