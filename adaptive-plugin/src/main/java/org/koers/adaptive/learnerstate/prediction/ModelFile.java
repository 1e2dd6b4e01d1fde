package org.koers.adaptive.learnerstate.prediction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A model on disk: four lines of text (what it is, its format, the version of the model, the
 * SHA-256 of what follows), then the model. The same model gives the same bytes.
 */
public final class ModelFile {

  private static final String KIND = "koers-prediction-model";
  private static final String FORMAT = "format 1";
  private static final String CURE = "; train it again, or put its copy back";

  private ModelFile() {}

  /** Whole or not at all: it is written beside the file and then takes its place. */
  public static void write(PredictionModel model, Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(beside, bytes(model));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** What such a file holds. */
  public static byte[] bytes(PredictionModel model) {
    if (model.version().contains("\n")) {
      throw new IllegalArgumentException("A version is one line: " + model.version());
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      ModelBody.write(model, new DataOutputStream(body));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String head =
        String.join("\n", KIND, FORMAT, "version " + model.version(), sha256(body.toByteArray()))
            + "\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }

  /**
   * The model in a file.
   *
   * @throws ModelFileProblem if it is of another kind or format, or damaged
   * @throws IOException if it cannot be read at all
   */
  public static PredictionModel read(Path file) throws IOException, ModelFileProblem {
    return of(Files.readAllBytes(file), file.toString());
  }

  /**
   * The model in what a file holds.
   *
   * @param file what it is called in problems
   * @throws ModelFileProblem if it is of another kind or format, or damaged
   */
  public static PredictionModel of(byte[] bytes, String file) throws ModelFileProblem {
    String[] head = head(bytes);
    if (!head[0].equals(KIND)) {
      throw new ModelFileProblem(file, "no prediction model; its first line must be " + KIND);
    }
    if (!head[1].equals(FORMAT)) {
      throw new ModelFileProblem(
          file,
          "of %s, but this Koers reads %s; train it again with this Koers"
              .formatted(head[1], FORMAT));
    }
    int start =
        Arrays.stream(head)
            .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length + 1)
            .sum();
    byte[] body = Arrays.copyOfRange(bytes, Math.min(start, bytes.length), bytes.length);
    if (!head[3].equals(sha256(body))) {
      throw new ModelFileProblem(file, "damaged, its checksum is not that of its content" + CURE);
    }
    String version = head[2].replaceFirst("^version ", "");
    try {
      return ModelBody.read(version, new DataInputStream(new ByteArrayInputStream(body)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (ModelBody.OtherFeatures other) {
      throw new ModelFileProblem(file, other.getMessage() + "; train it again with this Koers");
    }
  }

  private static String[] head(byte[] bytes) {
    String[] lines = {"", "", "", ""};
    int from = 0;
    for (int line = 0; line < lines.length; line++) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      lines[line] = new String(bytes, from, end - from, StandardCharsets.UTF_8);
      from = Math.min(end + 1, bytes.length);
    }
    return lines;
  }

  private static String sha256(byte[] bytes) {
    try {
      return "sha256 "
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
