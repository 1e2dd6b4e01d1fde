package org.koers.lrs.evidence.reading;

/** A line of JSON for each statement, and one at the end that has no {@code statement}. */
public record NdjsonForm() implements ExportForm {

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public String extension() {
    return "ndjson";
  }

  @Override
  public String head() {
    return "";
  }

  @Override
  public String statement(ReadStatement statement) {
    return statement.line() + "\n";
  }

  @Override
  public String end(End end) {
    return "{\"complete\":true,\"asOf\":%d,\"statements\":%d,\"sha256\":\"%s\"}\n"
        .formatted(end.asOf(), end.statements(), end.sha256());
  }
}
