package org.koers.lrs.administration.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.evidence.page.Shown;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.profile.FindingQuery;
import org.koers.lrs.profile.FindingQuery.After;
import org.koers.lrs.profile.NumberedFinding;
import org.koers.lrs.profile.ProfileSettings;
import org.koers.lrs.profile.Profiles;
import org.koers.lrs.profile.RegisteredProfile;
import org.koers.lrs.profile.TemplateCount;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Templates;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.Utf8;

/** The xAPI Profiles of the tenant that is shown, and what they found. */
@Path("profiles")
@StaffPage(key = "profiles", path = "profiles", order = 45, roles = StaffRole.ADMINISTRATOR)
@RequestScoped
@Produces("text/html; charset=utf-8")
@NullUnmarked
public class ProfilesPagesResource {

  private static final int PAGE = 50;
  private static final String FAILED = "failure";
  private static final List<String> DONE = List.of("registered", "changed", "withdrawn");

  private Profiles profiles;
  private AccessLog log;

  @Context SecurityContext security;

  @Inject
  public void use(Profiles rules, AccessLog accessLog) {
    profiles = rules;
    log = accessLog;
  }

  @GET
  public String list(@QueryParam("done") String done) {
    List<ShownProfile> shown = profiles.all(tenant()).stream().map(this::shown).toList();
    return page("list", texts().say("profiles.title"), done, Map.of("profiles", shown));
  }

  @GET
  @Path("new")
  public String blank() {
    return upload("", List.of());
  }

  @POST
  @Path("new")
  public Response register() {
    byte[] file = visitor().form().file("document");
    if (file.length == 0) {
      return refused(upload(texts().say("problem.file"), List.of()));
    }
    if (file.length > Profiles.MOST_BYTES) {
      return refused(upload(texts().say("problem.large"), List.of()));
    }
    try {
      boolean fromNow = visitor().form().text("from").equals("now");
      RegisteredProfile made = profiles.register(tenant(), Utf8.decode(file), fromNow);
      did("profile.registered", made);
      return to(made, "registered");
    } catch (LrsProblem wrong) {
      return refused(upload(wrong.detail(), wrong.findings()));
    } catch (MalformedJson notText) {
      return refused(upload(String.valueOf(notText.getMessage()), List.of()));
    }
  }

  @GET
  @Path("one")
  public String one(
      @QueryParam("profile") String iri,
      @QueryParam("template") String template,
      @QueryParam("after") String after,
      @QueryParam("done") String done) {
    RegisteredProfile profile = find(iri);
    FindingQuery query =
        new FindingQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(template).filter(text -> !text.isEmpty()),
            Optional.ofNullable(after).flatMap(After::parse).orElse(After.NOTHING),
            PAGE);
    return detail(profile, query, done, SettingsFields.of(profile.settings()), "");
  }

  @GET
  @Path("document")
  public Response document(
      @QueryParam("profile") String iri, @QueryParam("edition") String edition) {
    RegisteredProfile profile = find(iri);
    int number =
        Optional.ofNullable(edition)
            .filter(text -> text.matches("[1-9][0-9]{0,8}"))
            .map(Integer::valueOf)
            .orElse(0);
    return Response.ok(
            profiles.document(tenant(), profile, number).getBytes(UTF_8), "application/ld+json")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"profile-" + profile.id() + "-" + number + ".jsonld\"")
        .build();
  }

  @POST
  @Path("settings")
  public Response change() {
    RegisteredProfile profile = found();
    SettingsFields fields = SettingsFields.of(visitor().form());
    Optional<ProfileSettings> settings = fields.settings(profile.settings());
    if (settings.isEmpty()) {
      return refused(detail(profile, firstPage(), "", fields, "problem.categories"));
    }
    profiles.change(tenant(), profile, settings.get());
    did("profile.changed", profile);
    return to(profile, "changed");
  }

  @POST
  @Path("withdraw")
  public Response withdraw() {
    RegisteredProfile profile = found();
    if (visitor().form().text("sure").isEmpty()) {
      SettingsFields fields = SettingsFields.of(profile.settings());
      return refused(detail(profile, firstPage(), "", fields, "problem.sure"));
    }
    profiles.withdraw(tenant(), profile);
    did("profile.withdrawn", profile);
    return Response.status(303)
        .header(HttpHeaders.LOCATION, "/staff/profiles?done=withdrawn")
        .build();
  }

  private static FindingQuery firstPage() {
    return new FindingQuery(
        Optional.empty(), Optional.empty(), Optional.empty(), After.NOTHING, PAGE);
  }

  private String upload(String problem, List<ProblemFinding> findings) {
    return page(
        "new",
        texts().say("profiles.new"),
        "",
        Map.of("problem", problem, "findings", findings, "head", profiles.head(tenant())));
  }

  private String detail(
      RegisteredProfile profile,
      FindingQuery query,
      String done,
      SettingsFields fields,
      String problem) {
    List<NumberedFinding> findings = profiles.findings(tenant(), profile, query);
    if (!findings.isEmpty()) {
      did("findings.read", profile);
    }
    List<TemplateCount> counts = profiles.counts(tenant(), profile);
    Map<String, Object> model = new HashMap<>();
    model.put("shown", shown(profile));
    model.put("lines", TemplateLine.of(counts));
    model.put("unmatched", TemplateLine.unmatched(counts));
    model.put("findings", findings);
    model.put("template", query.template().orElse(""));
    model.put("more", findings.size() == PAGE ? After.of(findings.getLast()).text() : "");
    model.put("broken", profiles.patterns(tenant(), profile, Optional.of(FAILED), PAGE));
    model.put("definition", profiles.definitionFindings(tenant(), profile));
    model.put("fields", fields);
    model.put("problem", problem);
    return page("one", Shown.brief(profiles.label(tenant(), profile)), done, model);
  }

  private ShownProfile shown(RegisteredProfile profile) {
    return new ShownProfile(profile, profiles.label(tenant(), profile), profiles.head(tenant()));
  }

  private String page(String template, String title, String done, Map<String, Object> model) {
    Texts texts = texts();
    String notice = done != null && DONE.contains(done) ? texts.say("done." + done) : "";
    Map<String, Object> all = new HashMap<>(model);
    all.put("texts", texts);
    all.put("frame", visitor().frame(title).noticing(notice));
    return Templates.render("administration/profile/" + template + ".jte", all);
  }

  private RegisteredProfile found() {
    return find(visitor().form().text("profile"));
  }

  private RegisteredProfile find(String iri) {
    if (iri == null) {
      throw new LrsProblem(
          ProblemCode.PROFILE_NOT_FOUND, "The parameter \"profile\" is missing. Add it.");
    }
    return profiles.require(tenant(), iri);
  }

  private void did(String what, RegisteredProfile profile) {
    log.write(person().did(what, profile.iri()));
  }

  private static Response refused(String html) {
    return Response.status(422).entity(html).build();
  }

  private static Response to(RegisteredProfile profile, String done) {
    return Response.status(303)
        .header(
            HttpHeaders.LOCATION,
            "/staff/profiles/one?profile="
                + URLEncoder.encode(profile.iri(), UTF_8)
                + "&done="
                + done)
        .build();
  }

  private long tenant() {
    return person().tenant().id();
  }

  private StaffPerson person() {
    return visitor().person();
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }

  private Texts texts() {
    return visitor().texts(ProfilesPagesResource.class);
  }
}
