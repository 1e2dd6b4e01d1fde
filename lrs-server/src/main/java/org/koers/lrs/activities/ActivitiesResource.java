package org.koers.lrs.activities;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.koers.lrs.about.VersionFilter;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.store.DescriptionSource;
import org.koers.lrs.statement.validate.RequestParameters;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * The Activities Resource (Communication 2.5); an activity that nobody described is only its id.
 */
@Path("activities")
@ApplicationScoped
@Authenticated
public class ActivitiesResource {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ID = "activityId";

  private DescriptionSource descriptions;

  @Inject
  public void use(DescriptionSource known) {
    descriptions = known;
  }

  @GET
  public Response get(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @HeaderParam(VersionFilter.HEADER) String version) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.requireRead(Scope.STATEMENTS_READ);
    var parameters =
        new RequestParameters(
            uri.getQueryParameters(), XapiVersion.ofHeader(version).orElseThrow());
    parameters.requireKnownAndSingle(Set.of(ID));
    parameters.required(ID);
    String iri = parameters.iri(ID).orElseThrow();
    ObjectNode activity = JSON.createObjectNode().put("objectType", "Activity").put("id", iri);
    ObjectNode definition = descriptions.definitions(who.tenant().id(), Set.of(iri)).get(iri);
    if (definition != null) {
      activity.set("definition", definition);
    }
    return Response.ok(activity.toString(), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
