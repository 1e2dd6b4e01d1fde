package org.koers.server.demo;

import java.nio.file.Path;
import java.util.Locale;

/** What one of the demo's organisations teaches: a competency graph and courses for it. */
public enum Curriculum {
  PRIVACY,
  ANTI_CORRUPTION,
  INFORMATION_SECURITY;

  /** The one of that name, such as {@code anti-corruption}. */
  static Curriculum of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As files and IRIs have it, such as {@code anti-corruption}. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The competency graph in the folder of the demo, in the sources or in the home. */
  public Path graph(Path demo) {
    return demo.resolve(slug() + ".ttl");
  }

  /** The folder with the sources of the courses. */
  Path courses(Path demo) {
    return demo.resolve(this == PRIVACY ? "courses" : slug());
  }

  /**
   * The folder of the zips; those of the first curriculum lie at the top.
   *
   * @param packages where the build writes them, {@code packages} in the folder of the demo
   */
  public Path packages(Path packages) {
    return this == PRIVACY ? packages : packages.resolve(slug());
  }

  /**
   * The folder with questions for placement tests; not there where nobody has written any.
   *
   * @param demo the folder of the demo, in the sources or in the home
   */
  public Path questions(Path demo) {
    return demo.resolve("questions").resolve(slug());
  }

  /** The IRI of one of its competencies. */
  String competency(String name) {
    return "https://w3id.org/koers/demo/" + slug() + "#" + name;
  }
}
