package org.koers.packager.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Puts the parts of a script together. The result is ASCII, so that it is the same script in
 * whatever encoding a page makes the browser read it.
 */
public final class Scripts {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

  private Scripts() {}

  /**
   * A script that shares nothing with the page around it.
   *
   * @param comment what it is, one sentence
   * @param course becomes the variable {@code course}
   * @param parts sources, as {@link #source} gives them
   */
  public static byte[] whole(String comment, JsonNode course, String... parts) {
    String head = "// " + comment + "\n(function () {\n'use strict';\n\nvar course = ";
    String body = String.join("\n", parts);
    return (head + ascii(course) + ";\n\n" + body + "}());\n").getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * A source that lies beside a class.
   *
   * @param name such as {@code cmi.js}
   */
  public static String source(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data model of SCORM in the words of xAPI, for scripts that need it. */
  public static String cmi() {
    return source(Scripts.class, "cmi.js");
  }

  private static String ascii(JsonNode node) {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(node)
          .replace("\r\n", "\n")
          .replace("</", "<\\/");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
