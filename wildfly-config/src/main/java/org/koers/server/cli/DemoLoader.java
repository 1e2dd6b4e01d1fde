package org.koers.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.koers.adaptive.catalogue.PublishClient;
import org.koers.adaptive.competency.GraphFiles;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.LearnerAdministration;
import org.koers.adaptive.placement.page.BankClient;
import org.koers.lrs.authority.Tenant;
import org.koers.server.database.Database;
import org.koers.server.demo.DemoHistory;
import org.koers.server.demo.DemoLearner;
import org.koers.server.demo.DemoOrganisation;
import org.koers.server.demo.DemoOrganisations;
import org.koers.server.launcher.FirstCredentials;
import org.koers.server.launcher.Launcher;
import org.koers.server.launcher.LocalAdministratorPassword;
import org.koers.server.settings.Settings;
import org.koers.server.settings.StartProblem;

/**
 * Puts the demo's organisations into an installation: graphs and learners before the server starts,
 * courses and history over HTTP after it. What is there already is not loaded again.
 */
final class DemoLoader {
  private static final String LOADED = "demo-loaded";

  private final Launcher launcher;
  private final Settings settings;
  private final Consumer<String> progress;
  private final List<DemoOrganisation> organisations;

  DemoLoader(Launcher launcher, Settings settings, Consumer<String> progress) {
    this.launcher = launcher;
    this.settings = settings;
    this.progress = progress;
    try {
      this.organisations = DemoOrganisations.in(launcher.home().demo());
    } catch (IOException missing) {
      throw new StartProblem("The demo's organisations are missing: " + missing, missing);
    }
  }

  /** Graphs, keys and learners, which the server reads. */
  void prepare(Database database) {
    FirstCredentials.reset(database, launcher.data().secrets());
    LearnerAdministration administration = new LearnerAdministration(database.ownerSource());
    try {
      for (DemoOrganisation organisation : organisations) {
        Tenant tenant = tenant(database, organisation);
        graph(organisation);
        for (DemoLearner learner : organisation.learners()) {
          administration.ensureLearner(of(tenant.id(), learner), token(learner));
        }
      }
    } catch (IOException | SQLException failed) {
      throw new StartProblem("The demo could not be prepared: " + failed.getMessage(), failed);
    }
  }

  private Tenant tenant(Database database, DemoOrganisation organisation) {
    return FirstCredentials.ofDemo(
            database, launcher.data().secrets(), organisation.tenant(), organisation.key())
        .tenant();
  }

  /**
   * What somebody changed in it stays, also where it stood when there was one organisation only.
   */
  private void graph(DemoOrganisation organisation) throws IOException {
    Path graph =
        launcher.data().folder("graphs").resolve(GraphFiles.fileName(organisation.tenant()));
    if (Files.exists(graph)) {
      return;
    }
    Path before = launcher.data().path().resolve("graph.ttl");
    boolean first = organisation.equals(organisations.getFirst());
    Files.copy(
        first && Files.exists(before)
            ? before
            : organisation.curriculum().graph(launcher.home().demo()),
        graph);
  }

  private static Learner of(long tenant, DemoLearner learner) {
    return new Learner(
        tenant,
        learner.pseudonym(),
        learner.displayName(),
        learner.role(),
        Locale.forLanguageTag(learner.language()));
  }

  private String token(DemoLearner learner) {
    return launcher.data().secrets().get("learner." + learner.pseudonym());
  }

  /** Courses and history; at a second start only a look at the mark that says they are there. */
  void load() throws InterruptedException {
    Path mark = launcher.data().path().resolve(LOADED);
    String content = content();
    try {
      if (Files.exists(mark) && Files.readString(mark).equals(content)) {
        return;
      }
      progress.accept("Loading the demo …");
      loadAll();
      Files.writeString(mark, content);
    } catch (IOException failed) {
      throw new StartProblem("The demo could not be loaded: " + failed.getMessage(), failed);
    }
  }

  /** All at once, since each mostly waits for its answers. */
  private void loadAll() throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> loads = new ArrayList<>();
      for (DemoOrganisation organisation : organisations) {
        loads.add(
            threads.submit(
                () -> {
                  load(organisation);
                  return organisation;
                }));
      }
      for (Future<?> one : loads) {
        one.get();
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known; // with a sentence for whoever typed the command
      }
      throw new StartProblem("The demo could not be loaded: " + failed.getCause(), failed);
    }
  }

  private void load(DemoOrganisation organisation) throws InterruptedException {
    List<Path> packages = packages(organisation);
    PublishClient client =
        new PublishClient(settings.baseUrl(), organisation.key(), secret(organisation));
    for (Path course : packages) {
      client.publish(course);
    }
    BankClient banks = new BankClient(settings.baseUrl(), organisation.key(), secret(organisation));
    for (Path bank : banks(organisation)) {
      JsonNode _ = banks.bring(bank, "", "");
    }
    int statements =
        new DemoHistory(Clock.systemUTC())
            .send(
                settings.baseUrl().resolve("/xapi103"),
                organisation.key(),
                secret(organisation),
                homePage(),
                organisation.learners());
    progress.accept(
        "%s: %d courses published, %d statements of %d learners sent."
            .formatted(
                organisation.name(), packages.size(), statements, organisation.learners().size()));
  }

  private List<Path> packages(DemoOrganisation organisation) {
    return files(
        organisation.curriculum().packages(launcher.home().demo().resolve("packages")), ".zip");
  }

  private List<Path> banks(DemoOrganisation organisation) {
    Path folder = organisation.curriculum().questions(launcher.home().demo());
    return Files.isDirectory(folder) ? files(folder, ".csv") : List.of();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException missing) {
      throw new StartProblem("A part of the demo is missing: " + folder + ".", missing);
    }
  }

  /** Changes when the demo does. */
  private String content() {
    StringBuilder text = new StringBuilder(homePage()).append('\n');
    for (DemoOrganisation organisation : organisations) {
      text.append(organisation).append('\n');
      for (Path course : packages(organisation)) {
        text.append(course.getFileName()).append(' ').append(course.toFile().length()).append('\n');
      }
      for (Path bank : banks(organisation)) {
        text.append(bank.getFileName()).append(' ').append(bank.toFile().length()).append('\n');
      }
    }
    return text.toString();
  }

  private String homePage() {
    return launcher.data().homePage(settings.baseUrl());
  }

  private String secret(DemoOrganisation organisation) {
    return launcher.data().secrets().get("credential." + organisation.key());
  }

  DemoDescription description() {
    return new DemoDescription(
        settings,
        LocalAdministratorPassword.find(settings, launcher.data().secrets()),
        organisations.stream().map(this::described).toList());
  }

  private DemoDescription.Organisation described(DemoOrganisation organisation) {
    List<DemoDescription.Link> links = new ArrayList<>();
    for (DemoLearner learner : organisation.learners()) {
      links.add(
          new DemoDescription.Link(
              learner.displayName(),
              learner.kind(),
              learner.role(),
              learner.pseudonym(),
              settings.baseUrl() + "/learn/" + token(learner)));
    }
    return new DemoDescription.Organisation(
        organisation.tenant(),
        organisation.name(),
        organisation.key(),
        secret(organisation),
        links);
  }
}
