package org.koers.adaptive.library.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.NullUnmarked;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Releases;
import org.koers.lrs.staff.StaffPage;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.Visitor;

/** The zip of a package: as it came, or with the tags for any LMS. */
@Path("library/packages/{id}")
@StaffPage(key = "files", path = "library/packages", roles = StaffRole.AUTHOR, listed = false)
@RequestScoped
@NullUnmarked
public class FilesResource {

  @Inject Library library;
  @Inject Releases releases;
  @Inject LibraryPages pages;
  @Context SecurityContext security;

  @PathParam("id")
  String id;

  @GET
  @Path("file")
  public Response file() {
    LibraryItem item = item();
    return answer(item, out -> Files.copy(library.zip(item), out));
  }

  /** Written anew for each who asks. */
  @GET
  @Path("tagged")
  public Response tagged() throws IOException {
    LibraryItem item = item();
    java.nio.file.Path folder = Files.createTempDirectory("koers-tagged-");
    java.nio.file.Path zip = folder.resolve(item.fileName());
    boolean written = false;
    try {
      written = releases.retagged(item, BulkWork.author(visitor()), zip);
    } finally {
      if (!written) {
        Files.deleteIfExists(zip);
        Files.deleteIfExists(folder);
      }
    }
    if (!written) {
      throw new NotFoundException();
    }
    return answer(
        item,
        out -> {
          try {
            Files.copy(zip, out);
          } finally {
            Files.deleteIfExists(zip);
            Files.deleteIfExists(folder);
          }
        });
  }

  private static Response answer(LibraryItem item, StreamingOutput bytes) {
    return Response.ok(bytes, "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(item.fileName(), StandardCharsets.UTF_8).replace("+", "%20"))
        .build();
  }

  private LibraryItem item() {
    return PackageResource.require(pages, visitor(), id);
  }

  private Visitor visitor() {
    return Visitor.of(security.getUserPrincipal());
  }
}
