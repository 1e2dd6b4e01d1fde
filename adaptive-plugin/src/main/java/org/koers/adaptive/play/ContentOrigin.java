package org.koers.adaptive.play;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.ContentFolder;

/**
 * Everything that a content host serves: the files of one edition, the runtime page around them and
 * the address that takes commits. Knows no HTTP server.
 */
public final class ContentOrigin {

  static final String OWN = "/.koers/";
  static final String RUNTIME = OWN + "play";
  static final String COMMIT = OWN + "commit";

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Player player;
  private final PlaySettings settings;
  private final Previews previews;
  private final ContentFolder folder;

  public ContentOrigin(Player player, PlaySettings settings, Previews previews) {
    this.player = player;
    this.settings = settings;
    this.previews = previews;
    this.folder = new ContentFolder(settings.contentFolder());
  }

  ContentReply answer(ContentRequest request) {
    if (request.header("Service-Worker").isPresent()) {
      return ContentReply.text(403, "Content may not install a service worker.");
    }
    Optional<GrantedAccess> access = player.granted(request.label());
    Optional<CatalogueEntry> entry = access.flatMap(granted -> player.entryOf(granted.attempt()));
    if (access.isEmpty() || entry.isEmpty()) {
      return previews
          .open(request.label())
          .map(preview -> answer(request, preview))
          .orElseGet(
              () ->
                  ContentReply.text(
                      404,
                      "This address is of no attempt, or of one opened long ago. Open it from your"
                          + " path."));
    }
    return answer(request, new Opened(access.get(), entry.get()));
  }

  /** The same for an author who tries a package out: what it commits goes nowhere. */
  private ContentReply answer(ContentRequest request, Preview preview) {
    if (request.rawPath().equals(COMMIT)) {
      return CommitEndpoint.forgotten();
    }
    if (!READING.contains(request.method())) {
      return ContentReply.text(405, "Content is only read.");
    }
    if (request.rawPath().equals(RUNTIME)) {
      return new RuntimePage(player, settings).answer(request, preview);
    }
    if (request.rawPath().startsWith(OWN)) {
      return RuntimeFiles.answer(request.rawPath().substring(OWN.length()));
    }
    return ContentFiles.answer(request, preview.folder(), preview.entry());
  }

  /** What the label of the host stands for. */
  record Opened(GrantedAccess access, CatalogueEntry entry) {}

  private ContentReply answer(ContentRequest request, Opened opened) {
    if (request.rawPath().equals(COMMIT)) {
      return new CommitEndpoint(player).answer(request, opened);
    }
    if (!READING.contains(request.method())) {
      return ContentReply.text(405, "Content is only read.");
    }
    if (request.rawPath().equals(RUNTIME)) {
      return new RuntimePage(player, settings).answer(request, opened);
    }
    if (request.rawPath().startsWith(OWN)) {
      return RuntimeFiles.answer(request.rawPath().substring(OWN.length()));
    }
    return ContentFiles.answer(
        request,
        folder.edition(opened.access().attempt().tenantId(), opened.entry().id()),
        opened.entry());
  }

  /**
   * Headers for every answer of a content host. Content may run what it brings; it may not be
   * framed by others, stay behind as a service worker or be read as another type than it is.
   * Workers of its own pages it may start: real courses unpack themselves in one.
   */
  Map<String, String> headers() {
    String main = settings.mainOrigin();
    return Map.of(
        "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "no-referrer",
        "Cross-Origin-Resource-Policy", "same-origin",
        "Origin-Agent-Cluster", "?1",
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        "Content-Security-Policy",
            "default-src 'self' https: data: blob: 'unsafe-inline' 'unsafe-eval';"
                + " connect-src 'self' data: blob:; worker-src 'self' blob:; object-src 'self';"
                + " base-uri 'self'; form-action 'self'; frame-ancestors 'self' "
                + main);
  }
}
