package org.koers.lrs.evidence.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.koers.lrs.evidence.person.PersonStore.Span;

/**
 * Everything there is of a person as one zip, written as it is read. What a statement says stands
 * in it as it was received, byte for byte.
 */
public final class PersonExport {

  private static final int AT_ONCE = 100;
  private static final JsonMapper JSON = new JsonMapper();

  private final PersonTools tools;
  private final Trace trace;
  private final long head;
  private final Map<Place, Long> counts = new EnumMap<>(Place.class);
  private final Set<String> files = new TreeSet<>();
  private final Copies copies = new Copies();
  private final ArrayNode documents = JSON.createArrayNode();

  PersonExport(PersonTools tools, Trace trace, long head) {
    this.tools = tools;
    this.trace = trace;
    this.head = head;
  }

  public void writeTo(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      statements(zip);
      documents(zip);
      attachments(zip);
      about(zip);
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /** A JSON array; each statement is the value of "statement", exactly as received. */
  private void statements(ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("statements.json"));
    text(zip, "[");
    for (Place place : Place.values()) {
      if (place == Place.TEXT) {
        saying(zip);
      } else {
        linked(zip, place);
      }
    }
    text(zip, "\n]\n");
    zip.closeEntry();
  }

  private void linked(ZipOutputStream zip, Place place) throws IOException {
    List<Long> found = tools.store().positions(trace, place, 0, AT_ONCE);
    while (!found.isEmpty()) {
      statements(zip, place, found);
      found = tools.store().positions(trace, place, found.getLast(), AT_ONCE);
    }
  }

  private void saying(ZipOutputStream zip) throws IOException {
    for (long after = 0; after < head; after += Removal.WINDOW) {
      long upTo = Math.min(after + Removal.WINDOW, head);
      List<Long> found = tools.store().saying(trace, new Span(after, upTo));
      for (int from = 0; from < found.size(); from += AT_ONCE) {
        statements(zip, Place.TEXT, found.subList(from, Math.min(from + AT_ONCE, found.size())));
      }
    }
  }

  private void statements(ZipOutputStream zip, Place place, List<Long> positions)
      throws IOException {
    tools.copies().targetsOf(trace.tenantId(), positions).forEach(copies::add);
    for (FoundStatement statement : tools.store().statements(trace.tenantId(), positions)) {
      String head =
          JSON.createObjectNode()
              .put("position", statement.position())
              .put("id", statement.id().toString())
              .put("stored", statement.stored().toString())
              .put("place", place.text())
              .put("voided", statement.voided())
              .put("version", statement.version())
              .toString();
      text(zip, (counts.isEmpty() ? "\n" : ",\n") + head.substring(0, head.length() - 1));
      text(zip, ",\"authority\":" + statement.authority());
      text(zip, ",\"statement\":" + statement.text() + "}");
      counts.merge(place, 1L, Long::sum);
      files.addAll(statement.files());
    }
  }

  private void documents(ZipOutputStream zip) {
    tools.store().documents(trace, document -> document(zip, document));
  }

  private void document(ZipOutputStream zip, FoundDocument document) {
    String file = "documents/" + (documents.size() + 1);
    documents
        .addObject()
        .put("file", file)
        .put("kind", document.kind().name().toLowerCase(java.util.Locale.ROOT))
        .put("own", document.own())
        .put("id", document.name())
        .put("activity", document.activity())
        .put("agent", document.agentKey())
        .put("registration", document.registration().toString())
        .put("contentType", document.contentType())
        .put("updated", document.updated().toString());
    try {
      entry(zip, file, document.content());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void attachments(ZipOutputStream zip) throws IOException {
    for (String sha2 : tools.attachments().present(trace.tenantId(), files)) {
      zip.putNextEntry(new ZipEntry("attachments/" + sha2));
      tools.attachments().copy(trace.tenantId(), sha2, new Open(zip));
      zip.closeEntry();
    }
  }

  private void about(ZipOutputStream zip) throws IOException {
    ObjectNode summary = JSON.createObjectNode();
    summary.put("upToPosition", head);
    ArrayNode identifiers = summary.putArray("identifiers");
    trace.person().keys().forEach(identifiers::add);
    ArrayNode names = summary.putArray("names");
    tools.store().names(trace).forEach(names::add);
    ObjectNode statements = summary.putObject("statements");
    counts.forEach((place, count) -> statements.put(place.text(), count));
    summary.put("attachments", files.size());
    summary.set("documents", documents);
    summary.set("copies", copies.json());
    entry(zip, "summary.json", summary.toPrettyString().getBytes(UTF_8));
    for (Readme readme : Readme.values()) {
      entry(zip, readme.file(), readme.text(summary).getBytes(UTF_8));
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static void text(OutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(UTF_8));
  }

  /** Stays open when whoever writes one entry closes it. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
