package org.koers.lrs.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.about.BodyLimit;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.profile.match.PatternStatus;

/** Registering xAPI Profiles and reading what they say of statements. */
@Authenticated
@Dependent
@Path("profiles")
public class ProfilesResource {

  private static final String PROFILE = "profile";

  private @Nullable Profiles profiles;

  @Inject
  public void use(Profiles given) {
    profiles = given;
  }

  @GET
  public Response list(@Context SecurityContext security, @Context UriInfo uri) {
    long tenant = reader(security);
    ProfileParameters asked = asked(uri).only(PROFILE);
    long head = profiles().head(tenant);
    Optional<String> one = asked.text(PROFILE);
    if (one.isPresent()) {
      return ok(inFull(tenant, profiles().require(tenant, one.get())));
    }
    ArrayNode list = ProfileJson.array();
    profiles().all(tenant).forEach(profile -> list.add(ProfileJson.profile(profile, head)));
    return ok(list);
  }

  @POST
  public Response register(
      @Context SecurityContext security, @Context UriInfo uri, InputStream body) {
    long tenant = writer(security);
    boolean fromNow =
        asked(uri).only("from").word("from", From.values()).equals(Optional.of("now"));
    String document = text(body);
    return Response.status(Response.Status.CREATED)
        .entity(inFull(tenant, profiles().register(tenant, document, fromNow)).toString())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /** Where following the log begins for a new profile. */
  private enum From {
    START,
    NOW
  }

  @DELETE
  public Response withdraw(@Context SecurityContext security, @Context UriInfo uri) {
    long tenant = writer(security);
    profiles().withdraw(tenant, named(tenant, asked(uri).only(PROFILE)));
    return Response.noContent().build();
  }

  @PUT
  @Path("settings")
  public Response change(
      @Context SecurityContext security, @Context UriInfo uri, InputStream body) {
    long tenant = writer(security);
    RegisteredProfile profile = named(tenant, asked(uri).only(PROFILE));
    profiles().change(tenant, profile, ProfileParameters.settings(profile.settings(), text(body)));
    return ok(
        ProfileJson.profile(profiles().require(tenant, profile.iri()), profiles().head(tenant)));
  }

  @GET
  @Path("document")
  public Response document(@Context SecurityContext security, @Context UriInfo uri) {
    long tenant = reader(security);
    ProfileParameters asked = asked(uri).only(PROFILE, "edition");
    RegisteredProfile profile = named(tenant, asked);
    int number = asked.number("edition", profile.current().number());
    return Response.ok(profiles().document(tenant, profile, number), "application/ld+json").build();
  }

  @GET
  @Path("findings")
  public Response findings(@Context SecurityContext security, @Context UriInfo uri) {
    long tenant = reader(security);
    ProfileParameters asked =
        asked(uri).only(PROFILE, "statement", "registration", "template", "after", "limit");
    RegisteredProfile profile = named(tenant, asked);
    FindingQuery query = asked.findings();
    List<NumberedFinding> found = profiles().findings(tenant, profile, query);
    ObjectNode answer = ProfileJson.profile(profile, profiles().head(tenant));
    answer.set("counts", ProfileJson.counts(profiles().counts(tenant, profile)));
    answer.set("findings", ProfileJson.findings(found));
    if (found.size() == query.limit()) {
      answer.put("more", FindingQuery.After.of(found.getLast()).text());
    }
    return ok(answer);
  }

  @GET
  @Path("patterns")
  public Response patterns(@Context SecurityContext security, @Context UriInfo uri) {
    long tenant = reader(security);
    ProfileParameters asked = asked(uri).only(PROFILE, "registration", "status", "limit");
    RegisteredProfile profile = named(tenant, asked);
    Optional<UUID> registration = asked.uuid("registration");
    Optional<String> state = asked.word("status", PatternStatus.State.values());
    ObjectNode answer = ProfileJson.profile(profile, profiles().head(tenant));
    answer.set(
        "patterns",
        ProfileJson.patterns(
            registration.isPresent()
                ? profiles().patterns(tenant, profile, registration.get())
                : profiles().patterns(tenant, profile, state, asked.limit())));
    return ok(answer);
  }

  private ObjectNode inFull(long tenant, RegisteredProfile profile) {
    ObjectNode json = ProfileJson.profile(profile, profiles().head(tenant));
    json.set("findings", ProfileJson.definition(profiles().definitionFindings(tenant, profile)));
    return json;
  }

  private RegisteredProfile named(long tenant, ProfileParameters asked) {
    return profiles().require(tenant, asked.required(PROFILE));
  }

  private static ProfileParameters asked(UriInfo uri) {
    return new ProfileParameters(uri.getQueryParameters());
  }

  private static String text(InputStream body) {
    return ProfileParameters.utf8(BodyLimit.read(body, Profiles.MOST_BYTES));
  }

  private static Response ok(JsonNode json) {
    return Response.ok(json.toString(), MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static long writer(SecurityContext security) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(Scope.ALL);
    return who.tenant().id();
  }

  private static long reader(SecurityContext security) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.requireRead(Scope.ALL_READ);
    return who.tenant().id();
  }

  private Profiles profiles() {
    return java.util.Objects.requireNonNull(profiles);
  }
}
