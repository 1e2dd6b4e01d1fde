package org.koers.packager.cli;

import org.jspecify.annotations.Nullable;

/**
 * What became of one package: a result or why there is none.
 *
 * @param name of the package in reports
 */
record Outcome<T>(String name, @Nullable T result, @Nullable Exception failed) {

  static <T> Outcome<T> done(String name, T result) {
    return new Outcome<>(name, result, null);
  }

  static <T> Outcome<T> failed(String name, Exception failed) {
    return new Outcome<>(name, null, failed);
  }
}
