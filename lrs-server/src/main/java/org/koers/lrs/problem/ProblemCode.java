package org.koers.lrs.problem;

/**
 * Everything that can be wrong with a request, or with us. Numbers never change their meaning; the
 * hundreds are the rooms: 0 any, 1 authority, 2 versions, 3 receiving, 4 the store, 5 querying, 6
 * documents, 71 reading beyond the standard, 81 forwarding, 83 migration and import.
 */
public enum ProblemCode {
  INTERNAL(1, 500, "Something went wrong here"),
  NOT_FOUND(2, 404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(3, 405, "This address does not take this method"),
  NOT_BUILT(4, 501, "Not built yet"),
  BAD_REQUEST(5, 400, "The request cannot be understood"),

  METRICS_TOKEN(10, 401, "The token for the metrics is needed"),
  TOO_MANY_REQUESTS(11, 429, "The key sends too many requests"),
  SLOW_SENDER(12, 408, "The body did not arrive in time"),
  QUERY_TOO_LONG(13, 503, "The database took too long"),
  TOO_MANY_QUERIES(14, 503, "Too many queries are running"),

  NO_CREDENTIAL(101, 401, "A key and its secret are needed"),
  WRONG_CREDENTIAL(102, 401, "The key or the secret is wrong"),
  FORBIDDEN(103, 403, "This key may not do this"),
  NOT_FOR_ROLE(130, 403, "This page is for others"),
  FORM_TOO_OLD(131, 409, "The form is too old"),
  SIGN_IN_TOO_EARLY(132, 429, "Too many sign-ins failed"),
  WRONG_TOKEN(133, 401, "The token is not taken"),
  TOKEN_ISSUER_SILENT(134, 503, "The issuer of tokens does not answer"),
  CREDENTIAL_EXISTS(110, 409, "This key exists already"),
  CREDENTIAL_UNKNOWN(111, 404, "There is no such key"),
  TENANT_EXISTS(112, 409, "This tenant exists already"),
  CREDENTIAL_TERMS(113, 400, "The terms of the credential do not fit"),
  ORIGIN(114, 403, "Pages of this origin may not ask"),
  OUT_OF_BOUNDS(115, 403, "A statement is not of this launch"),
  EXCHANGE_UNKNOWN(140, 404, "There is no such exchange address"),
  EXCHANGE_TERMS(141, 400, "The terms of the exchange address do not fit"),
  LAUNCH_UNREADABLE(142, 400, "The launch is not described as it should be"),
  LAUNCH_NOT_BELIEVED(143, 403, "The launch is not believed"),
  WRONG_LAUNCH(144, 401, "The credential of the launch is not taken"),
  LAUNCH_KEY(145, 503, "Launches cannot be signed here"),

  UNKNOWN_VERSION(201, 400, "This version of xAPI is not spoken here"),
  NO_VERSION(203, 400, "The version of xAPI is missing"),
  ALTERNATE_REQUEST(202, 400, "The alternate request does not fit"),

  CONTENT_TYPE(301, 400, "The body is of a type that statements cannot have"),
  TOO_LARGE(302, 413, "The body is too large"),
  MALFORMED_JSON(303, 400, "The body is not JSON"),
  INVALID_STATEMENT(304, 400, "A statement breaks the rules"),
  STATEMENT_ID(305, 400, "The statementId does not fit"),
  ATTACHMENT(306, 400, "The attachments do not fit"),

  STATEMENT_ID_CONFLICT(401, 409, "Another statement has this id"),
  STORE_UNAVAILABLE(402, 503, "The database does not answer"),

  INVALID_PARAMETER(501, 400, "A parameter does not fit"),
  STATEMENT_NOT_FOUND(502, 404, "There is no such statement"),

  DOCUMENT_NOT_FOUND(601, 404, "There is no such document"),
  PRECONDITION_FAILED(602, 412, "The document is not as it should be"),
  DOCUMENT_EXISTS(603, 409, "The document is there already"),
  NO_PRECONDITION(605, 400, "A precondition is missing"),
  NOT_MERGEABLE(604, 400, "The documents cannot be merged"),

  FILTER(710, 400, "The filter cannot be read"),
  TOO_COSTLY(711, 400, "The question takes too long"),

  STATEMENT_ERASED(730, 409, "This statement was erased"),
  PERSON_REQUEST(731, 400, "The person is not named as it should be"),
  NOT_CONFIRMED(732, 409, "The preview was not confirmed"),
  REMOVAL_RUNS(733, 409, "This person is being removed"),
  NO_SUCH_REMOVAL(734, 404, "There was no such removal"),
  RETENTION_RULE(735, 400, "The rule is not as it should be"),
  NO_SUCH_RULE(736, 404, "There is no such rule"),

  TARGET_NOT_FOUND(810, 404, "There is no such target"),
  INVALID_TARGET(811, 400, "The target is not as it should be"),
  TARGET_NAME_TAKEN(812, 409, "Another target has this name"),
  TARGET_ADDRESS(813, 400, "Statements are not sent to this address"),
  FORWARDING_KEY(814, 503, "Credentials of targets cannot be opened here"),
  DEAD_LETTER_NOT_FOUND(815, 404, "There is no such dead letter"),

  SOURCE_UNREACHABLE(830, 502, "The other record store does not answer"),
  SOURCE_REFUSES(831, 502, "The other record store refuses"),
  SOURCE_UNREADABLE(832, 502, "The other record store's answer cannot be read"),
  RUN_BUSY(833, 409, "Another process is busy with this run"),
  IMPORT_LINE(834, 400, "A line cannot be imported"),
  IMPORTS_BUSY(835, 503, "Other imports are running"),

  PROFILE_REFUSED(850, 400, "The xAPI Profile cannot be used"),
  PROFILE_BROKEN(851, 400, "A statement breaks an xAPI Profile"),
  PROFILE_NOT_FOUND(852, 404, "There is no such xAPI Profile");

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
