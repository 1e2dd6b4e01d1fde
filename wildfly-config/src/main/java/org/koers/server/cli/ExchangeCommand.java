package org.koers.server.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Origin;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.authority.store.JdbcCredentialAdministration;
import org.koers.lrs.exchange.ExchangeAdministration;
import org.koers.lrs.exchange.ExchangeTerms;
import org.koers.lrs.exchange.ListedExchange;
import org.koers.lrs.exchange.store.JdbcExchanges;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code koers exchange}: an address where instrumented courses get a credential. */
@Command(
    name = "exchange",
    description = {
      "Makes an address where the pages of instrumented courses get a short-lived credential for one"
          + " launch; there is none before.",
      "With one of --change, --disable and --enable: changes one that exists. --list shows them."
    })
final class ExchangeCommand implements Callable<Integer> {
  private static final Duration YEAR = Duration.ofDays(365);

  @Option(names = "--tenant", required = true, description = "The tenant's name.")
  private String tenant = "";

  @Option(names = "--name", description = "What it is for.")
  private String name = "";

  @Option(
      names = "--origin",
      description =
          "Where the pages of the courses come from, repeatable: https://lms.example.org.")
  private List<String> origins = List.of();

  @Option(
      names = "--home-page",
      description =
          "Whose accounts a page may name without a ticket, repeatable; if none is given, those of its"
              + " own origin.")
  private List<String> homePages = List.of();

  @Option(
      names = "--unverified",
      description =
          "Takes launches without a ticket too; their statements say that nobody has checked them.")
  private boolean unverified;

  @Option(
      names = "--expires",
      description = "When it stops working: a date (2027-01-31) or a time; else in a year.")
  private @Nullable String expires;

  @ArgGroup private Action action = new Action();

  @Spec private CommandSpec spec;

  /** What is done to addresses that exist; at most one. */
  static final class Action {
    @Option(names = "--list", description = "Shows all of the tenant.")
    private boolean list;

    @Option(
        names = "--change",
        paramLabel = "KEY",
        description =
            "Name, origins, home pages, expiry and --unverified as given here, all of them.")
    private @Nullable String change;

    @Option(names = "--disable", paramLabel = "KEY", description = "It stops working.")
    private @Nullable String disable;

    @Option(names = "--enable", paramLabel = "KEY", description = "It works again.")
    private @Nullable String enable;
  }

  @Override
  public Integer call() {
    return RunningAdministration.beside(
        (settings, database) -> {
          Tenant owner =
              RunningAdministration.requireTenant(
                  new JdbcCredentialAdministration(database), tenant);
          run(new JdbcExchanges(database), owner, settings.baseUrl());
          return 0;
        });
  }

  private void run(ExchangeAdministration exchanges, Tenant owner, URI base) {
    String who = RunningAdministration.WHO;
    PrintWriter out = spec.commandLine().getOut();
    if (action.list) {
      exchanges.list(owner).forEach(one -> out.println(line(one, base)));
    } else if (action.change != null) {
      exchanges.change(owner, action.change, terms(), who);
    } else if (action.disable != null) {
      exchanges.disable(owner, action.disable, who);
    } else if (action.enable != null) {
      exchanges.enable(owner, action.enable, who);
    } else {
      out.printf("address  %s%n", address(base, exchanges.create(owner, terms(), who)));
      out.println("It is no secret: packager instrument takes it as --lrs-exchange.");
    }
  }

  private static String address(URI base, String key) {
    return base + "/exchange/" + key;
  }

  private ExchangeTerms terms() {
    return new ExchangeTerms(
        name,
        origins.stream().map(CredentialCommand::origin).collect(Collectors.toSet()),
        homePages.stream().collect(Collectors.toSet()),
        unverified,
        Optional.ofNullable(expires)
            .map(CredentialCommand::time)
            .orElseGet(() -> Instant.now().plus(YEAR)));
  }

  private static String line(ListedExchange one, URI base) {
    ExchangeTerms terms = one.terms();
    String works = one.worksAt(Instant.now()) ? "works" : "expired";
    return "%s  %s  %s  origins: %s%s  expires: %s%s"
        .formatted(
            address(base, one.key()),
            one.disabled().isPresent() ? "disabled" : works,
            terms.unverified() ? "with tickets and unverified" : "with tickets only",
            Origin.format(terms.origins()),
            terms.homePages().isEmpty()
                ? ""
                : "  home pages: " + terms.homePages().stream().sorted().toList(),
            terms.expires(),
            terms.name().isEmpty() ? "" : "  name: " + terms.name());
  }
}
