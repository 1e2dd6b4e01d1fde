package org.koers.lrs.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.koers.lrs.request.CurrentRequest;
import org.koers.lrs.request.RequestId;

/**
 * The JSON of RFC 9457.
 *
 * @param status mostly that of the code
 * @param instance this occurrence: the id of the request, as a URI
 */
record ProblemDocument(
    ProblemCode code, int status, String detail, String instance, List<ProblemFinding> findings) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "https://w3id.org/koers/problems#";
  private static final JsonMapper JSON = new JsonMapper();

  static ProblemDocument of(LrsProblem problem) {
    return new ProblemDocument(
        problem.code(),
        problem.code().status(),
        problem.detail(),
        thisRequest(),
        problem.findings());
  }

  static ProblemDocument of(ProblemCode code, int status, String detail) {
    return new ProblemDocument(code, status, detail, thisRequest(), List.of());
  }

  private static String thisRequest() {
    return CurrentRequest.get()
        .map(CurrentRequest::id)
        .orElseGet(() -> RequestId.of(null, null))
        .urn();
  }

  String json() {
    ObjectNode document =
        JSON.createObjectNode()
            .put("type", TYPES + code.text())
            .put("title", code.title())
            .put("status", status)
            .put("detail", detail)
            .put("instance", instance)
            .put("code", code.text());
    ArrayNode list = document.putArray("findings");
    for (ProblemFinding finding : findings) {
      list.addObject()
          .put("requirement", finding.requirement())
          .put("pointer", finding.pointer())
          .put("message", finding.message());
    }
    return document.toString();
  }
}
