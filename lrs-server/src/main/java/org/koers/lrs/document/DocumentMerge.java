package org.koers.lrs.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.koers.lrs.problem.ProblemCode.NOT_MERGEABLE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.xapi.json.JsonBody;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;

/** What a POST makes of a document (Communication 2.2): the members of one JSON object replaced. */
final class DocumentMerge {

  private DocumentMerge() {}

  static Document merge(Optional<Document> present, Document posted) {
    if (posted.isJson()) {
      object(posted, "The document that was sent");
    }
    return present.map(before -> merged(before, posted)).orElse(posted);
  }

  private static Document merged(Document before, Document posted) {
    if (!before.isJson() || !posted.isJson()) {
      throw refusal(
          "The document there is \"%s\" and the one sent is \"%s\"; only application/json merges. Use PUT to replace it."
              .formatted(before.contentType(), posted.contentType()));
    }
    ObjectNode whole = object(before, "The document that is there");
    whole.setAll(object(posted, "The document that was sent"));
    return Document.of(whole.toString().getBytes(UTF_8), posted.contentType());
  }

  private static ObjectNode object(Document document, String which) {
    try {
      JsonBody body = StrictJson.body(document.content());
      if (!body.array() && body.values().getFirst().tree() instanceof ObjectNode object) {
        return object;
      }
      throw refusal(which + " is no JSON object, so it cannot be merged.");
    } catch (MalformedJson fault) {
      throw refusal(which + " is not JSON: " + fault.getMessage());
    }
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(NOT_MERGEABLE, detail + " Nothing was changed.");
  }
}
