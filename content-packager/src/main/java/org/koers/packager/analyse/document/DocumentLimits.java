package org.koers.packager.analyse.document;

import java.util.Locale;

/**
 * How much reading documents may take. Whatever stops at a limit is told with its name, its value
 * and the option that raises it.
 *
 * @param heapMib memory of the reading process, in MiB
 * @param seconds for one document
 * @param packageSeconds for all documents of one package
 * @param bytes of one document, unpacked
 * @param characters of text taken from one document
 * @param parts pages, slides, chapters or sheets taken from one document
 */
public record DocumentLimits(
    int heapMib, int seconds, int packageSeconds, long bytes, int characters, int parts) {

  /** Enough for books of 2,000 pages. */
  public static final DocumentLimits DEFAULT =
      new DocumentLimits(256, 30, 300, 256L << 20, 4_000_000, 2_000);

  String heapReached() {
    return reached("It needs more memory than", "max-document-heap", heapMib, "MiB");
  }

  String secondsReached(long given) {
    return given < seconds
        ? reached(
            "Its package's documents take longer than",
            "max-documents-seconds",
            packageSeconds,
            "seconds")
        : reached("It takes longer than", "max-document-seconds", seconds, "seconds");
  }

  String bytesReached() {
    return reached("It is larger than", "max-document-bytes", bytes, "bytes");
  }

  String charactersReached() {
    return reached("It has more text than", "max-document-characters", characters, "characters");
  }

  String partsReached() {
    return reached("It has more parts than", "max-document-parts", parts, "pages or slides");
  }

  private static String reached(String what, String option, long limit, String unit) {
    return what
        + " the limit "
        + option
        + " of "
        + String.format(Locale.ROOT, "%,d ", limit)
        + unit;
  }
}
