package org.koers.lrs.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.koers.lrs.authority.Bounds;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * How much launches may ask of this node: nobody had to sign in to ask for one. Each source is held
 * where it asks, each launch with its credential, and all unverified ones of an address together,
 * because anybody can have many.
 */
@ApplicationScoped
public class LaunchLimit {

  /** The setting, in requests a minute; 0 for no limit. */
  public static final String SETTING = "koers.exchange.rate";

  private static final int DEFAULT = 300;

  /** Unverified launches of an address may send together what so many may send alone. */
  private static final int UNVERIFIED_TOGETHER = 10;

  private final Buckets sources;
  private final Buckets launches;
  private final Buckets unverified;

  /** As the setting says. */
  public LaunchLimit() {
    this(Integer.getInteger(SETTING, DEFAULT), System::nanoTime);
  }

  /**
   * @param nanos a clock that never goes back
   */
  public LaunchLimit(int perMinute, LongSupplier nanos) {
    sources = new Buckets(perMinute, nanos);
    launches = new Buckets(perMinute, nanos);
    unverified = new Buckets(perMinute * UNVERIFIED_TOGETHER, nanos);
  }

  /**
   * Counts somebody who asks for a launch.
   *
   * @param source where the request came from
   * @throws LrsProblem TOO_MANY_REQUESTS if they asked too often
   */
  public void asked(String source) {
    refuse(sources.take(source), "This source asks for more launches");
  }

  /** Zero, or how long the sender of this request has to wait. */
  Duration take(Credential who, Bounds launch) {
    Duration own = launches.take(who.key() + " " + launch.registration());
    return own.isZero() && !launch.verified() ? unverified.take(who.key()) : own;
  }

  private static void refuse(Duration wait, String what) {
    if (!wait.isZero()) {
      throw new LrsProblem(
              ProblemCode.TOO_MANY_REQUESTS,
              what
                  + " a minute than the setting "
                  + SETTING
                  + " lets through. Wait as long as Retry-After says.")
          .withHeader("Retry-After", seconds(wait));
    }
  }

  /** At least one. */
  static String seconds(Duration wait) {
    return Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
