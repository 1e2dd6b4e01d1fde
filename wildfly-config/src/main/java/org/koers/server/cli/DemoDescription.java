package org.koers.server.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.koers.server.settings.Settings;
import org.koers.server.settings.StartProblem;

/**
 * The demo's addresses and log-ins: on the screen for people, in {@code demo.json} for programs.
 */
record DemoDescription(
    Settings settings, Optional<String> staffPassword, List<Organisation> organisations) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** A tenant of the demo. */
  record Organisation(String tenant, String name, String key, String secret, List<Link> learners) {}

  /** A learner's personal link. */
  record Link(String name, String kind, String role, String pseudonym, String url) {}

  String onScreen(double seconds) {
    StringBuilder text = new StringBuilder();
    text.append("\nKoers is ready at %s after %.1f s.\n\n".formatted(settings.baseUrl(), seconds));
    text.append("  Learners (open one in a browser):\n");
    for (Organisation organisation : organisations) {
      text.append("   %s\n".formatted(organisation.name()));
      for (Link learner : organisation.learners()) {
        text.append(
            "    %-6s %-13s %-9s %s\n"
                .formatted(learner.name(), learner.role(), learner.kind(), learner.url()));
      }
    }
    text.append("\n  xAPI 2.0.0  %s/xapi\n".formatted(settings.baseUrl()));
    text.append("  xAPI 1.0.3  %s/xapi103\n".formatted(settings.baseUrl()));
    for (Organisation organisation : organisations) {
      text.append(
          "    key     %s\n    secret  %s\n".formatted(organisation.key(), organisation.secret()));
    }
    text.append("\n  Staff       %s/staff\n".formatted(settings.baseUrl()));
    staffPassword.ifPresent(
        password -> text.append("    name    admin\n    password  %s\n".formatted(password)));
    text.append("\nCtrl-C stops it; what happened is kept in %s.".formatted(settings.data()));
    return text.toString();
  }

  /** Written beside its place and moved there, so that a reader never sees half of it. */
  void write(Path file) {
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      Path next = Files.createTempFile(target.getParent(), "demo", ".json");
      JSON.writeValue(next.toFile(), json());
      Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new StartProblem("Cannot write " + target + ": " + failed.getMessage(), failed);
    }
  }

  /**
   * At the top the first organisation, with the names that programs know since it was the only one.
   */
  private ObjectNode json() {
    Organisation first = organisations.getFirst();
    ObjectNode json = JSON.createObjectNode();
    json.put("baseUrl", settings.baseUrl().toString());
    endpoint(json.putObject("xapi"), "/xapi", first);
    endpoint(json.putObject("xapi103"), "/xapi103", first);
    endpoint(json.putObject("catalogue"), "/catalogue/packages", first);
    ObjectNode staff = json.putObject("staff").put("url", settings.baseUrl() + "/staff");
    staffPassword.ifPresent(password -> staff.put("name", "admin").put("password", password));
    put(json.putObject("learner"), first.learners().getFirst());
    first.learners().forEach(learner -> put(json.withArray("learners").addObject(), learner));
    for (Organisation organisation : organisations) {
      ObjectNode one = json.withArray("organisations").addObject();
      one.put("tenant", organisation.tenant()).put("name", organisation.name());
      endpoint(one.putObject("xapi"), "/xapi", organisation);
      organisation
          .learners()
          .forEach(learner -> put(one.withArray("learners").addObject(), learner));
    }
    return json;
  }

  private void endpoint(ObjectNode node, String path, Organisation organisation) {
    node.put("endpoint", settings.baseUrl() + path);
    node.put("key", organisation.key());
    node.put("secret", organisation.secret());
  }

  private static void put(ObjectNode node, Link learner) {
    node.put("name", learner.name());
    node.put("kind", learner.kind());
    node.put("role", learner.role());
    node.put("pseudonym", learner.pseudonym());
    node.put("url", learner.url());
  }
}
