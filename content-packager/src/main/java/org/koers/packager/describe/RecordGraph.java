package org.koers.packager.describe;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A record as others read it: its JSON-LD as triples. AMB's context is here; nothing is fetched.
 */
final class RecordGraph {

  private RecordGraph() {}

  /** The triples of a record that {@link AmbRecord} wrote. */
  static Graph of(byte[] record) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new ByteArrayInputStream(record))
        .lang(Lang.JSONLD11)
        .set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions((url, options) -> context(url)))
        .parse(graph);
    return graph;
  }

  private static Document context(URI url) throws JsonLdError {
    if (!url.toString().equals(AmbRecord.CONTEXT)) {
      throw new JsonLdError(
          JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "No context but AMB's is known: " + url);
    }
    try (InputStream in = RecordGraph.class.getResourceAsStream("amb-context.jsonld")) {
      return JsonDocument.of(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
