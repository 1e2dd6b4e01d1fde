package org.koers.packager.analyse.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/**
 * Reads the documents of a package, each in a process apart that is ended at its limits. Whatever
 * is in them, the packager goes on.
 */
public final class Documents {

  private final PackageFiles files;
  private final DocumentLimits limits;
  private final Path java;
  private long left;

  /** Of a package, with the Java that the packager itself runs on. */
  public Documents(PackageFiles files, DocumentLimits limits) {
    this(files, limits, Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  Documents(PackageFiles files, DocumentLimits limits, Path java) {
    this.files = files;
    this.limits = limits;
    this.java = java;
    this.left = TimeUnit.SECONDS.toNanos(limits.packageSeconds());
  }

  /** The text of a document, with findings about what could not be read and why. */
  public DocumentReading read(String name) {
    DocumentKind kind = DocumentKind.of(name).orElseThrow();
    if (kind == DocumentKind.OLD) {
      return DocumentReading.none(
          FindingCode.DOCUMENT_OLD_FORMAT, name, "Its format of before 2007 is not read.");
    }
    if (files.member(name).orElseThrow().size() > limits.bytes()) {
      return DocumentReading.none(FindingCode.DOCUMENT_CUT, name, limits.bytesReached() + ".");
    }
    if (left <= 0) {
      return DocumentReading.none(
          FindingCode.DOCUMENT_STOPPED, name, limits.secondsReached(0) + ", so it was not read.");
    }
    long begin = System.nanoTime();
    long millis = Math.min(limits.seconds() * 1000L, TimeUnit.NANOSECONDS.toMillis(left));
    try {
      return told(name, answer(name, kind, millis));
    } catch (Child.Late late) {
      return DocumentReading.none(
          FindingCode.DOCUMENT_STOPPED,
          name,
          limits.secondsReached(TimeUnit.MILLISECONDS.toSeconds(millis)) + "; it was not read.");
    } catch (Child.OutOfMemory full) {
      return DocumentReading.none(
          FindingCode.DOCUMENT_STOPPED, name, limits.heapReached() + "; it was not read.");
    } catch (Children.CannotStart missing) {
      left = 0; // nor for the next
      return DocumentReading.none(
          FindingCode.DOCUMENT_READER_MISSING,
          name,
          "The process that reads documents cannot be started: " + missing.getMessage() + ".");
    } catch (IOException ended) {
      return DocumentReading.none(
          FindingCode.DOCUMENT_UNREADABLE,
          name,
          "The process that read it broke down: " + ended + ".");
    } finally {
      left -= System.nanoTime() - begin;
    }
  }

  private Answer answer(String name, DocumentKind kind, long millis) throws IOException {
    return Children.shared()
        .use(
            java,
            limits.heapMib(),
            child -> {
              try (InputStream in = files.open(name)) {
                Files.copy(in, child.document(), StandardCopyOption.REPLACE_EXISTING);
                return child.read(kind, millis, limits);
              } finally {
                Files.deleteIfExists(child.document());
              }
            });
  }

  private DocumentReading told(String name, Answer answer) {
    DocumentText text = answer.text();
    return switch (answer.state()) {
      case ENCRYPTED ->
          DocumentReading.none(FindingCode.DOCUMENT_ENCRYPTED, name, answer.why() + ".");
      case BROKEN ->
          DocumentReading.none(
              FindingCode.DOCUMENT_UNREADABLE,
              name,
              "It cannot be read: " + answer.why().replaceFirst("\\.+$", "") + ".");
      case READ -> new DocumentReading(text, found(name, text));
    };
  }

  private List<Finding> found(String name, DocumentText text) {
    List<Finding> findings = new ArrayList<>();
    if (!text.cut().isEmpty()) {
      String reached =
          text.cut().equals("parts") ? limits.partsReached() : limits.charactersReached();
      findings.add(Finding.of(FindingCode.DOCUMENT_CUT, name, reached + "; the rest is missing."));
    } else if (text.isBlank()) {
      findings.add(
          Finding.of(FindingCode.DOCUMENT_WITHOUT_TEXT, name, "It has pictures only, no text."));
    }
    return List.copyOf(findings);
  }
}
