package org.koers.adaptive.catalogue;

import java.util.Locale;

/** A package that is larger than this server takes. */
final class UploadTooLarge extends RuntimeException {

  /**
   * @param limit in bytes
   */
  UploadTooLarge(long limit) {
    super(
        String.format(
            Locale.ROOT,
            "The package has more than %,d MiB, the most that this server takes. Make it smaller,"
                + " for example by compressing its videos, or split the course into several"
                + " packages.",
            limit >> 20));
  }
}
