package org.koers.lrs.document;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.statement.validate.RequestParameters;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * A request for documents, apart from HTTP.
 *
 * @param preconditions what must hold of a document before it is changed
 */
record DocumentRequest(
    Credential who, DocumentKind kind, RequestParameters parameters, Preconditions preconditions) {

  static DocumentRequest of(
      Credential who, DocumentKind kind, XapiVersion version, Map<String, List<String>> given) {
    return new DocumentRequest(
        who, kind, new RequestParameters(given, version), Preconditions.of("", ""));
  }

  DocumentRequest provided(Preconditions holding) {
    return new DocumentRequest(who, kind, parameters, holding);
  }

  /** Where the documents stand; refuses parameters that are missing, unknown or wrong. */
  DocumentShelf shelf(String... more) {
    Set<String> known = new HashSet<>(Set.of(more));
    if (kind.hasActivity()) {
      parameters.required("activityId");
      known.add("activityId");
    }
    if (kind.hasAgent()) {
      parameters.required("agent");
      known.add("agent");
    }
    if (kind == DocumentKind.STATE) {
      known.add("registration");
    }
    parameters.requireKnownAndSingle(known);
    return new DocumentShelf(
        who.tenant().id(),
        kind,
        parameters.iri("activityId").orElse(""),
        parameters.actorKey("agent").orElse(""),
        parameters.uuid("registration"));
  }

  /** The id of one document; refused where it is missing. */
  String id() {
    return parameters.required(kind.idParameter());
  }

  Optional<String> idIfAny() {
    return parameters.text(kind.idParameter()).map(given -> id());
  }

  @Nullable Instant since() {
    return parameters.time("since").orElse(null);
  }

  /** Profiles in every version, states since 2.0.0 (4.1.4). */
  boolean guardsOverwriting() {
    return kind != DocumentKind.STATE || parameters.version() != XapiVersion.V1_0_3;
  }

  /** Profiles in 1.0.3 (Communication 2.6, 2.7). */
  boolean needsPrecondition() {
    return kind != DocumentKind.STATE && parameters.version() == XapiVersion.V1_0_3;
  }
}
