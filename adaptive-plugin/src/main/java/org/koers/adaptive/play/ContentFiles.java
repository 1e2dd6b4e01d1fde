package org.koers.adaptive.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.catalogue.CatalogueEntry;

/** The files of an edition over HTTP: parts of media, and nothing sent twice that is unchanged. */
final class ContentFiles {

  private ContentFiles() {}

  /**
   * A file of an edition.
   *
   * @param root the folder of its files
   */
  static ContentReply answer(ContentRequest request, Path root, CatalogueEntry entry) {
    Optional<Path> file = ContentPath.resolve(root, request.rawPath());
    return file.map(found -> read(request, found, "\"" + entry.id() + "\""))
        .orElseGet(() -> ContentReply.text(404, "The package has no such file."));
  }

  /** An edition never changes, so its id is the validator of each of its files. */
  private static ContentReply read(ContentRequest request, Path file, String etag) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", ContentTypes.of(file.getFileName().toString()));
    headers.put("Cache-Control", "private, max-age=3600");
    headers.put("ETag", etag);
    headers.put("Accept-Ranges", "bytes");
    if (request.header("If-None-Match").filter(known -> known.contains(etag)).isPresent()) {
      return new ContentReply.Bytes(304, headers, new byte[0]);
    }
    long size = size(file);
    Optional<String> range =
        request
            .header("Range")
            .filter(wanted -> request.header("If-Range").orElse(etag).equals(etag));
    return switch (ByteRange.of(range.orElse(null), size)) {
      case ByteRange.Whole _ -> new ContentReply.Slice(200, headers, file, 0, size);
      case ByteRange.Part(long from, long length) -> {
        headers.put("Content-Range", "bytes %d-%d/%d".formatted(from, from + length - 1, size));
        yield new ContentReply.Slice(206, headers, file, from, length);
      }
      case ByteRange.Unsatisfiable _ -> {
        headers.put("Content-Range", "bytes */" + size);
        yield new ContentReply.Bytes(416, headers, new byte[0]);
      }
    };
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
