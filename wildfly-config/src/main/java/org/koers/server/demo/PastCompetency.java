package org.koers.server.demo;

/** Competencies of the demo's graph that a course of the old LMS named in its statements. */
enum PastCompetency {
  PERSONAL_DATA("personal-data"),
  DATA_BREACH("data-breach");

  private final String name;

  PastCompetency(String name) {
    this.name = name;
  }

  String iri() {
    return "https://w3id.org/koers/demo/privacy#" + name;
  }
}
