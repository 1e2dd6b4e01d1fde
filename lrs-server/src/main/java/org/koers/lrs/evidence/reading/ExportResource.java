package org.koers.lrs.evidence.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.koers.lrs.authority.Authenticated;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.evidence.reading.AsOf.Voided;

/** Everything that is selected, of any size, as a file. */
@Path("export")
@ApplicationScoped
@Authenticated
public class ExportResource {

  private static final Set<String> OWN = Set.of("format", "bom");

  private Readings readings;

  @Inject
  void use(Readings reading) {
    readings = reading;
  }

  @GET
  public Response get(
      @Context SecurityContext security, @Context UriInfo uri, @Context HttpHeaders headers) {
    Credential who = Credential.of(security.getUserPrincipal());
    who.require(Scope.STATEMENTS_READ_MINE);
    ReadingParameters asked =
        new ReadingParameters(uri.getQueryParameters(), OWN, Set.of("columns"));
    ExportForm form = new ExportParameters(asked).form(header(headers, HttpHeaders.ACCEPT));
    Selection selection = readings.selection(who, asked, Voided.INCLUDE);
    Export export = readings.export(who.key(), selection, form);
    return answer(export, form, selection.asOf().position(), zipped(headers));
  }

  private static Response answer(Export export, ExportForm form, long asOf, boolean zipped) {
    StreamingOutput plain = export::writeTo;
    StreamingOutput zip =
        out -> {
          GZIPOutputStream gzip = new GZIPOutputStream(out, 64 * 1024);
          export.writeTo(gzip);
          gzip.finish(); // only what is complete gets the end of a gzip file
        };
    Response.ResponseBuilder answer =
        Response.ok(zipped ? zip : plain)
            .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
            .header("X-Koers-As-Of", asOf)
            .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
            .header("Cache-Control", "no-store")
            .header(
                "Content-Disposition",
                "attachment; filename=\"statements-as-of-%d.%s\""
                    .formatted(asOf, form.extension()));
    return (zipped ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).build();
  }

  private static boolean zipped(HttpHeaders headers) {
    return header(headers, HttpHeaders.ACCEPT_ENCODING)
        .replace(" ", "")
        .matches("(?i)(.*,)?gzip(;q=(1|0[.]\\d*[1-9]).*)?(,.*)?");
  }

  /** Empty where it is absent. */
  private static String header(HttpHeaders headers, String name) {
    String given = headers.getHeaderString(name);
    return given == null ? "" : given;
  }
}
