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
import org.koers.server.launcher.FirstCredentials;
import org.koers.server.settings.Settings;
import org.koers.server.settings.StartProblem;

/**
 * The demo's addresses and log-ins: on the screen for people, in {@code demo.json} for programs.
 */
record DemoDescription(
    Settings settings, String secret, Optional<String> staffPassword, List<Link> learners) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** A learner's personal link. */
  record Link(String name, String role, String pseudonym, String url) {}

  String onScreen(double seconds) {
    StringBuilder text = new StringBuilder();
    text.append("\nKoers is ready at %s after %.1f s.\n\n".formatted(settings.baseUrl(), seconds));
    text.append("  Learners (open one in a browser):\n");
    for (Link learner : learners) {
      text.append("    %-6s %-10s %s\n".formatted(learner.name(), learner.role(), learner.url()));
    }
    text.append("\n  xAPI 2.0.0  %s/xapi\n".formatted(settings.baseUrl()));
    text.append("  xAPI 1.0.3  %s/xapi103\n".formatted(settings.baseUrl()));
    text.append("    key     %s\n    secret  %s\n".formatted(FirstCredentials.KEY, secret));
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

  private ObjectNode json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("baseUrl", settings.baseUrl().toString());
    endpoint(json.putObject("xapi"), "/xapi");
    endpoint(json.putObject("xapi103"), "/xapi103");
    endpoint(json.putObject("catalogue"), "/catalogue/packages");
    ObjectNode staff = json.putObject("staff").put("url", settings.baseUrl() + "/staff");
    staffPassword.ifPresent(password -> staff.put("name", "admin").put("password", password));
    put(json.putObject("learner"), learners.getFirst());
    learners.forEach(learner -> put(json.withArray("learners").addObject(), learner));
    return json;
  }

  private void endpoint(ObjectNode node, String path) {
    node.put("endpoint", settings.baseUrl() + path);
    node.put("key", FirstCredentials.KEY);
    node.put("secret", secret);
  }

  private static void put(ObjectNode node, Link learner) {
    node.put("name", learner.name());
    node.put("role", learner.role());
    node.put("pseudonym", learner.pseudonym());
    node.put("url", learner.url());
  }
}
