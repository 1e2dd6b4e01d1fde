package org.koers.lrs.profile.definition;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * The contexts of the specification, which come with Koers: nothing is fetched. Any other context
 * that a profile names is taken as empty, with a finding.
 */
final class ContextCatalogue implements DocumentLoader {

  static final String PROFILE = "https://w3id.org/xapi/profiles/context";
  private static final String ACTIVITY = "https://w3id.org/xapi/profiles/activity-context";

  private static final Map<String, JsonObject> KNOWN =
      Map.of(PROFILE, read("profile-context.jsonld"), ACTIVITY, read("activity-context.jsonld"));

  private final Findings findings;

  ContextCatalogue(Findings findings) {
    this.findings = findings;
  }

  /** The terms of the specification's context, by name. */
  static JsonObject terms() {
    return Objects.requireNonNull(KNOWN.get(PROFILE)).getJsonObject("@context");
  }

  /**
   * The specification's context without its prefixes: what is compacted with it has its terms as
   * names, and IRIs that are never shortened.
   */
  static JsonObject withoutPrefixes() {
    JsonObject terms = terms();
    JsonObjectBuilder plain = Json.createObjectBuilder();
    terms.forEach(
        (name, meaning) -> {
          if (!prefix(meaning)) {
            plain.add(name, inFull(meaning, terms));
          }
        });
    return Json.createObjectBuilder().add("@context", plain).build();
  }

  private static boolean prefix(JsonValue meaning) {
    return meaning instanceof JsonString iri
        && (iri.getString().endsWith("#") || iri.getString().endsWith("/"));
  }

  private static JsonValue inFull(JsonValue meaning, JsonObject terms) {
    if (meaning instanceof JsonString name) {
      return Json.createValue(inFull(name.getString(), terms));
    }
    JsonObject object = meaning.asJsonObject();
    return Json.createObjectBuilder(object)
        .add("@id", inFull(object.getString("@id"), terms))
        .build();
  }

  private static String inFull(String name, JsonObject terms) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : terms.getString(name.substring(0, colon), "");
    return prefix.isEmpty() ? name : prefix + name.substring(colon + 1);
  }

  @Override
  public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
    JsonObject known = KNOWN.get(url.toString().replaceFirst("^http:", "https:"));
    if (known == null) {
      findings.warning(
          "@context",
          "The context "
              + url
              + " does not come with Koers and nothing is fetched, so it is taken as empty. Write"
              + " what it says into the profile itself.");
    }
    return JsonDocument.of(
        known == null
            ? Json.createObjectBuilder().add("@context", JsonValue.EMPTY_JSON_OBJECT).build()
            : known);
  }

  private static JsonObject read(String name) {
    try (InputStream in =
            Objects.requireNonNull(ContextCatalogue.class.getResourceAsStream(name), name);
        var reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
