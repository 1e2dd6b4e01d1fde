package org.koers.lrs.agents;

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
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.version.XapiVersion;

/** The Agents Resource (Communication 2.4). */
@Path("agents")
@ApplicationScoped
@Authenticated
public class AgentsResource {

  private static final String AGENT = "agent";

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
    parameters.requireKnownAndSingle(Set.of(AGENT));
    parameters.required(AGENT);
    if (!(parameters.actor(AGENT).orElseThrow() instanceof Agent agent)) {
      throw RequestParameters.refusal(AGENT, "is a Group. Name an Agent");
    }
    var names = descriptions.names(who.tenant().id(), agent.ifi().key());
    return Response.ok(Person.json(agent, names), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
