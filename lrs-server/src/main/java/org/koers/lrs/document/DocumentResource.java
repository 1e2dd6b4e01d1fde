package org.koers.lrs.document;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import org.koers.lrs.about.BodyLimit;
import org.koers.lrs.about.VersionFilter;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.xapi.json.JsonTexts;
import org.koers.lrs.xapi.version.XapiVersion;

/** What the three resources have in common over HTTP (Communication 2.2). */
public abstract class DocumentResource {

  private static final String ANY_TYPE = "application/octet-stream";

  private final DocumentKind kind;
  private Documents documents;

  DocumentResource(DocumentKind kind) {
    this.kind = kind;
  }

  @Inject
  public void use(Documents kept) {
    documents = kept;
  }

  @GET
  public Response get(
      @Context SecurityContext security, @Context UriInfo uri, @Context HttpHeaders headers) {
    DocumentRequest request = request(security, uri, headers);
    if (request.idIfAny().isEmpty()) {
      List<String> ids = documents.ids(request);
      return Response.ok(JsonTexts.array(ids), MediaType.APPLICATION_JSON_TYPE).build();
    }
    Document document = documents.get(request);
    return Response.ok(document.content())
        .header(HttpHeaders.CONTENT_TYPE, document.contentType())
        .tag(new EntityTag(document.etag()))
        .lastModified(Date.from(document.updated()))
        .build();
  }

  @PUT
  public Response put(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body) {
    documents.put(request(security, uri, headers), document(headers, body));
    return Response.noContent().build();
  }

  @POST
  public Response post(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body) {
    documents.post(request(security, uri, headers), document(headers, body));
    return Response.noContent().build();
  }

  @DELETE
  public Response delete(
      @Context SecurityContext security, @Context UriInfo uri, @Context HttpHeaders headers) {
    documents.delete(request(security, uri, headers));
    return Response.noContent().build();
  }

  private DocumentRequest request(SecurityContext security, UriInfo uri, HttpHeaders headers) {
    return DocumentRequest.of(
            Credential.of(security.getUserPrincipal()),
            kind,
            XapiVersion.ofHeader(headers.getHeaderString(VersionFilter.HEADER)).orElseThrow(),
            uri.getQueryParameters())
        .provided(
            Preconditions.of(
                header(headers, HttpHeaders.IF_MATCH, ""),
                header(headers, HttpHeaders.IF_NONE_MATCH, "")));
  }

  private static Document document(HttpHeaders headers, InputStream body) {
    return Document.of(BodyLimit.read(body), header(headers, HttpHeaders.CONTENT_TYPE, ANY_TYPE));
  }

  private static String header(HttpHeaders headers, String name, String otherwise) {
    String given = headers.getHeaderString(name);
    return given == null ? otherwise : given;
  }
}
