package org.koers.lrs.problem;

/**
 * Everything that can be wrong with a request, or with us. Numbers never change their meaning; the
 * hundreds are the rooms: 0 any, 1 authority, 2 versions, 3 receiving, 4 the store, 5 querying.
 */
public enum ProblemCode {
  INTERNAL(1, 500, "Something went wrong here"),
  NOT_FOUND(2, 404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(3, 405, "This address does not take this method"),
  NOT_BUILT(4, 501, "Not built yet"),
  BAD_REQUEST(5, 400, "The request cannot be understood"),

  NO_CREDENTIAL(101, 401, "A key and its secret are needed"),
  WRONG_CREDENTIAL(102, 401, "The key or the secret is wrong"),
  FORBIDDEN(103, 403, "This key may not do this"),

  UNKNOWN_VERSION(201, 400, "This version of xAPI is not spoken here"),

  CONTENT_TYPE(301, 400, "The body is of a type that statements cannot have"),
  TOO_LARGE(302, 413, "The body is too large"),
  MALFORMED_JSON(303, 400, "The body is not JSON"),
  INVALID_STATEMENT(304, 400, "A statement breaks the rules"),
  STATEMENT_ID(305, 400, "The statementId does not fit"),

  STATEMENT_ID_CONFLICT(401, 409, "Another statement has this id"),
  STORE_UNAVAILABLE(402, 503, "The database does not answer"),

  INVALID_PARAMETER(501, 400, "A parameter does not fit"),
  STATEMENT_NOT_FOUND(502, 404, "There is no such statement");

  private final int number;
  private final int status;
  private final String title;

  ProblemCode(int number, int status, String title) {
    this.number = number;
    this.status = status;
    this.title = title;
  }

  public int number() {
    return number;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The same sentence whatever the case; the detail says the rest. */
  public String title() {
    return title;
  }

  /** The {@code code} of the problem document, such as KOERS-0401. */
  public String text() {
    return "KOERS-%04d".formatted(number);
  }
}
