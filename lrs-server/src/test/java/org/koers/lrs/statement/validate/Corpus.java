package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.koers.lrs.xapi.json.StrictJson;
import org.koers.lrs.xapi.version.XapiVersion;

/** Reads the corpus of valid and invalid statements; its README says how it is written. */
final class Corpus {

  private static final List<String> NOUNS =
      List.of(
          "statement", "actor", "verb", "object", "definition", "result", "context", "attachment");

  private Corpus() {}

  /** A body and what must come of it; no findings means that it is valid. */
  record Case(String name, XapiVersion version, String body, List<String> findings) {
    @Override
    public String toString() {
      return version.text() + ": " + name;
    }
  }

  static Stream<Case> valid() {
    return tree("index.json")
        .valueStream()
        .flatMap(
            entry -> {
              String file = entry.get("file").asText();
              return versions(entry)
                  .map(version -> new Case(file, version, text("valid/" + file), List.of()));
            });
  }

  static Stream<Case> invalid() {
    return NOUNS.stream()
        .flatMap(
            noun ->
                tree("invalid/" + noun + ".json")
                    .valueStream()
                    .flatMap(
                        entry -> versions(entry).map(version -> invalid(noun, entry, version))));
  }

  private static Case invalid(String noun, JsonNode entry, XapiVersion version) {
    JsonNode statement =
        entry.has("patch")
            ? patched(tree("base.json"), entry.get("patch"))
            : entry.get("statement");
    return new Case(
        noun + ", " + entry.get("name").asText(),
        version,
        statement.toString(),
        entry.get("findings").valueStream().map(JsonNode::asText).sorted().toList());
  }

  private static Stream<XapiVersion> versions(JsonNode entry) {
    List<String> named = entry.path("versions").valueStream().map(JsonNode::asText).toList();
    return Arrays.stream(XapiVersion.values())
        .filter(version -> named.isEmpty() || named.contains(version.text()));
  }

  /** JSON merge patch, RFC 7396. */
  private static JsonNode patched(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
    changes
        .properties()
        .forEach(
            change -> {
              if (change.getValue().isNull()) {
                result.remove(change.getKey());
              } else {
                result.set(
                    change.getKey(), patched(result.path(change.getKey()), change.getValue()));
              }
            });
    return result;
  }

  private static JsonNode tree(String file) {
    return StrictJson.value(text(file)).tree();
  }

  static String text(String file) {
    try (var in = Corpus.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
