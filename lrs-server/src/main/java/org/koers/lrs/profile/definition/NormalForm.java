package org.koers.lrs.profile.definition;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;

/**
 * What a profile says, however its JSON-LD was written.
 *
 * @param json with the specification's own names for everything; its lists keep their order
 * @param graph the same as RDF
 */
record NormalForm(JsonNode json, Model graph) {

  /** Absent if it cannot be read; the findings say why. */
  static Optional<NormalForm> of(String document, Findings findings) {
    ContextCatalogue catalogue = new ContextCatalogue(findings);
    try {
      JsonArray expanded =
          JsonLd.expand(JsonDocument.of(new StringReader(document))).loader(catalogue).get();
      JsonObject compact =
          JsonLd.compact(
                  JsonDocument.of(expanded), JsonDocument.of(ContextCatalogue.withoutPrefixes()))
              .compactToRelative(false)
              .get();
      return Optional.of(
          new NormalForm(StrictJson.value(compact.toString()).tree(), graph(expanded)));
    } catch (JsonLdError | JsonException | RiotException | MalformedJson notJsonLd) {
      findings.error(
          "", "This is JSON but not JSON-LD: " + notJsonLd.getMessage() + ". Correct it there.");
      return Optional.empty();
    }
  }

  private static Model graph(JsonArray expanded) {
    return RDFParser.fromString(expanded.toString(), Lang.JSONLD11)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
        .toModel();
  }
}
