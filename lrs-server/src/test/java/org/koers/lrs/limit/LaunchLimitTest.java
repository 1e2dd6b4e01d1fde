package org.koers.lrs.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Bounds;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

class LaunchLimitTest {

  private static final Credential WHO =
      new Credential(new Tenant(1, "acme"), "exchange/k", Set.of(Scope.STATEMENTS_WRITE), "");

  private final AtomicLong now = new AtomicLong();
  private final LaunchLimit limit = new LaunchLimit(60, now::get);

  private static Bounds launch(boolean verified) {
    return new Bounds(
        new Ifi.Account(new Iri("https://lms.example.org"), "4711"),
        "https://koers.example/a",
        UUID.randomUUID(),
        verified);
  }

  @Test
  void aLaunchShouldSendAMinutesWorthAtOnceAndThenAtItsRate() {
    Bounds launch = launch(true);
    for (int i = 0; i < 60; i++) {
      assertThat(limit.take(WHO, launch)).isZero();
    }
    assertThat(limit.take(WHO, launch)).isEqualTo(Duration.ofSeconds(1));
    assertThat(limit.take(WHO, launch(true))).as("another launch").isZero();
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(limit.take(WHO, launch)).isZero();
  }

  @Test
  void manyUnverifiedLaunchesTogetherShouldNotFloodTheStore() {
    int taken = 0;
    for (int i = 0; i < 2_000; i++) {
      taken += limit.take(WHO, launch(false)).isZero() ? 1 : 0;
    }
    assertThat(taken).isEqualTo(600);
    assertThat(limit.take(WHO, launch(true))).as("a verified one goes on").isZero();
  }

  @Test
  void aSourceShouldNotAskForLaunchesWithoutEnd() {
    for (int i = 0; i < 60; i++) {
      limit.asked("203.0.113.7");
    }
    assertThatThrownBy(() -> limit.asked("203.0.113.7"))
        .hasMessageContaining("koers.exchange.rate");
    limit.asked("203.0.113.8");
  }

  @Test
  void namesThatAnybodyMakesUpShouldNotFillTheMemory() {
    for (int i = 0; i < Buckets.MOST_NAMES + 10; i++) {
      limit.asked("source " + i);
    }
    assertThat(new LaunchLimit(0, now::get).take(WHO, launch(false))).isZero();
    for (int i = 0; i < 60; i++) {
      limit.asked("source 0"); // forgotten, so full again
    }
  }
}
