package org.koers.lrs.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request that this thread serves, and what is learned of it on the way. What is kept here goes
 * into metrics and logs, so a resource is named by its template and never by the address asked for.
 */
public final class CurrentRequest {

  private static final ScopedValue<CurrentRequest> CURRENT = ScopedValue.newInstance();

  private final RequestId id;
  private String resource = "other";
  private @Nullable String key;
  private @Nullable String problem;

  public CurrentRequest(RequestId id) {
    this.id = id;
  }

  /** That of this thread; empty outside a request. */
  public static Optional<CurrentRequest> get() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Serves it: {@link #get} finds it meanwhile. */
  public <T, X extends Throwable> T serve(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  public RequestId id() {
    return id;
  }

  /** The template of the resource, such as {@code /xapi/statements}. */
  public String resource() {
    return resource;
  }

  public void isFor(String template) {
    resource = template;
  }

  /** The key of the credential; empty before it is known. */
  public Optional<String> key() {
    return Optional.ofNullable(key);
  }

  public void isOf(String credential) {
    key = credential;
  }

  /** The code of the problem that it ended in. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  public void endedIn(String code) {
    problem = code;
  }
}
