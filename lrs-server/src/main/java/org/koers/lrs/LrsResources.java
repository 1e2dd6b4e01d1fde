package org.koers.lrs;

import java.util.Set;
import org.koers.lrs.about.AboutResource;
import org.koers.lrs.about.AcceptFilter;
import org.koers.lrs.about.AlternateRequestFilter;
import org.koers.lrs.about.VersionFilter;
import org.koers.lrs.activities.ActivitiesResource;
import org.koers.lrs.administration.AccessLogResource;
import org.koers.lrs.administration.CredentialsResource;
import org.koers.lrs.administration.ForwardingPagesResource;
import org.koers.lrs.administration.HealthPageResource;
import org.koers.lrs.administration.TenantsResource;
import org.koers.lrs.administration.migration.MigrationsPageResource;
import org.koers.lrs.administration.profile.ProfilesPagesResource;
import org.koers.lrs.agents.AgentsResource;
import org.koers.lrs.authority.AuthenticationFilter;
import org.koers.lrs.authority.CorsFilter;
import org.koers.lrs.document.ActivityProfileResource;
import org.koers.lrs.document.AgentProfileResource;
import org.koers.lrs.document.StateResource;
import org.koers.lrs.evidence.page.AuditorsResource;
import org.koers.lrs.evidence.person.PersonResource;
import org.koers.lrs.evidence.reading.CountsResource;
import org.koers.lrs.evidence.reading.ExportResource;
import org.koers.lrs.evidence.reading.ReadStatementsResource;
import org.koers.lrs.evidence.retention.RetentionResource;
import org.koers.lrs.exchange.AskingFilter;
import org.koers.lrs.exchange.ExchangeResource;
import org.koers.lrs.forwarding.ForwardingResource;
import org.koers.lrs.limit.RateLimitFilter;
import org.koers.lrs.limit.SteadyBodyFilter;
import org.koers.lrs.migration.request.ImportsResource;
import org.koers.lrs.problem.ProblemMapper;
import org.koers.lrs.profile.ProfilesResource;
import org.koers.lrs.request.ResourceNameFilter;
import org.koers.lrs.staff.HomeResource;
import org.koers.lrs.staff.SignInResource;
import org.koers.lrs.staff.StaffAnswerFilter;
import org.koers.lrs.staff.StaffFilter;
import org.koers.lrs.staff.StaffProblemMapper;
import org.koers.lrs.staff.organisation.OrganisationSignInResource;
import org.koers.lrs.statement.ConsistentThroughFilter;
import org.koers.lrs.statement.StatementResource;

/** What an xAPI endpoint consists of. */
public final class LrsResources {

  private LrsResources() {}

  /** Resources, filters and the mapper, for {@code Application.getClasses()}. */
  public static Set<Class<?>> classes() {
    return Set.of(
        AboutResource.class,
        StatementResource.class,
        StateResource.class,
        AgentProfileResource.class,
        ActivityProfileResource.class,
        ActivitiesResource.class,
        AgentsResource.class,
        AcceptFilter.class,
        AlternateRequestFilter.class,
        VersionFilter.class,
        ConsistentThroughFilter.class,
        AuthenticationFilter.class,
        ResourceNameFilter.class,
        SteadyBodyFilter.class,
        RateLimitFilter.class,
        CorsFilter.class,
        ProblemMapper.class);
  }

  /** The pages of staff: what every application of them needs, and those of this module. */
  public static Set<Class<?>> staff() {
    return Set.of(
        AuditorsResource.class,
        SignInResource.class,
        OrganisationSignInResource.class,
        HomeResource.class,
        TenantsResource.class,
        CredentialsResource.class,
        ForwardingPagesResource.class,
        HealthPageResource.class,
        AccessLogResource.class,
        MigrationsPageResource.class,
        ProfilesPagesResource.class,
        StaffFilter.class,
        StaffAnswerFilter.class,
        StaffProblemMapper.class);
  }

  /** Where launches are exchanged, for {@code Application.getClasses()}. */
  public static Set<Class<?>> exchange() {
    return Set.of(
        ExchangeResource.class,
        AcceptFilter.class,
        AskingFilter.class,
        AuthenticationFilter.class,
        ResourceNameFilter.class,
        SteadyBodyFilter.class,
        RateLimitFilter.class,
        CorsFilter.class,
        ProblemMapper.class);
  }

  /** What there is beyond the standard, for {@code Application.getClasses()}. */
  public static Set<Class<?>> api() {
    return Set.of(
        PersonResource.class,
        RetentionResource.class,
        ReadStatementsResource.class,
        CountsResource.class,
        ExportResource.class,
        ProfilesResource.class,
        ForwardingResource.class,
        ImportsResource.class,
        AuthenticationFilter.class,
        ResourceNameFilter.class,
        SteadyBodyFilter.class,
        RateLimitFilter.class,
        ProblemMapper.class);
  }
}
