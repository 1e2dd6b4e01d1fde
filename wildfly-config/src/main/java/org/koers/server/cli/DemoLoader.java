package org.koers.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.koers.adaptive.catalogue.PublishClient;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.LearnerAdministration;
import org.koers.lrs.authority.Credential;
import org.koers.server.database.Database;
import org.koers.server.demo.DemoHistory;
import org.koers.server.demo.DemoLearner;
import org.koers.server.demo.DemoLearners;
import org.koers.server.launcher.FirstCredentials;
import org.koers.server.launcher.Launcher;
import org.koers.server.launcher.LocalAdministratorPassword;
import org.koers.server.settings.Settings;
import org.koers.server.settings.StartProblem;

/**
 * Puts the demo's company into an installation: graph and learners before the server starts,
 * courses and history over HTTP after it. What is there already is not loaded again.
 */
final class DemoLoader {
  private static final String LOADED = "demo-loaded";

  private final Launcher launcher;
  private final Settings settings;
  private final Consumer<String> progress;
  private final List<DemoLearner> learners = DemoLearners.all();

  DemoLoader(Launcher launcher, Settings settings, Consumer<String> progress) {
    this.launcher = launcher;
    this.settings = settings;
    this.progress = progress;
  }

  /** The graph and the learners, which the server reads. */
  void prepare(Database database) {
    Credential first = FirstCredentials.reset(database, launcher.data().secrets());
    try {
      Path graph = launcher.data().path().resolve("graph.ttl");
      if (!Files.exists(graph)) { // what somebody changed in it stays
        Files.copy(launcher.home().demo().resolve("privacy.ttl"), graph);
      }
      LearnerAdministration administration = new LearnerAdministration(database.ownerSource());
      for (DemoLearner learner : learners) {
        administration.ensureLearner(of(first.tenant().id(), learner), token(learner));
      }
    } catch (IOException | SQLException failed) {
      throw new StartProblem("The demo could not be prepared: " + failed.getMessage(), failed);
    }
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
    List<Path> packages = packages();
    String content = content(packages);
    try {
      if (Files.exists(mark) && Files.readString(mark).equals(content)) {
        return;
      }
      progress.accept("Loading the demo …");
      PublishClient client = new PublishClient(settings.baseUrl(), FirstCredentials.KEY, secret());
      for (Path course : packages) {
        client.publish(course);
      }
      int statements =
          new DemoHistory(Clock.systemUTC())
              .send(
                  settings.baseUrl().resolve("/xapi103"),
                  FirstCredentials.KEY,
                  secret(),
                  homePage(),
                  learners);
      progress.accept(
          "Demo: %d courses published, %d statements of %d learners sent."
              .formatted(packages.size(), statements, learners.size()));
      Files.writeString(mark, content);
    } catch (IOException failed) {
      throw new StartProblem("The demo could not be loaded: " + failed.getMessage(), failed);
    }
  }

  private List<Path> packages() {
    Path folder = launcher.home().demo().resolve("packages");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
    } catch (IOException missing) {
      throw new StartProblem("The demo's courses are missing in " + folder + ".", missing);
    }
  }

  /** Changes when the demo does. */
  private String content(List<Path> packages) {
    StringBuilder text = new StringBuilder(homePage()).append('\n');
    for (Path course : packages) {
      text.append(course.getFileName()).append(' ').append(course.toFile().length()).append('\n');
    }
    return text.toString();
  }

  private String homePage() {
    return launcher.data().homePage(settings.baseUrl());
  }

  private String secret() {
    return launcher.data().secrets().get(FirstCredentials.SECRET);
  }

  DemoDescription description() {
    return new DemoDescription(
        settings,
        secret(),
        LocalAdministratorPassword.find(settings, launcher.data().secrets()),
        learners.stream()
            .map(
                l ->
                    new DemoDescription.Link(
                        l.displayName(),
                        l.role(),
                        l.pseudonym(),
                        settings.baseUrl() + "/learn/" + token(l)))
            .toList());
  }
}
