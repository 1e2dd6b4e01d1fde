package org.koers.lrs.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a key and its secrets work, also while they are remembered. */
class CredentialsTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Credential CREDENTIAL =
      new Credential(new Tenant(1, "acme"), "k", Set.of(Scope.ALL), "");

  private final MovableClock clock = new MovableClock();
  private @Nullable StoredCredential kept = stored("new");
  private int lookUps;
  private final Credentials credentials =
      new Credentials(
          key -> {
            lookUps++;
            return Optional.ofNullable(kept);
          },
          clock);

  @Test
  void expiryShouldBeExactWhileTheKeyIsRemembered() {
    Instant end = START.plusSeconds(5);
    kept = new StoredCredential(CREDENTIAL, Secrets.hash("new"), end);

    assertThat(opens("new")).isTrue();
    clock.now = end.minusMillis(1);
    assertThat(opens("new")).isTrue();
    assertThat(lookUps).as("it is remembered").isEqualTo(1);
    clock.now = end;
    assertThat(opens("new")).isFalse();
  }

  @Test
  void theOldSecretShouldWorkBesideTheNewOneUntilItsEnd() {
    Instant end = START.plusSeconds(5);
    kept = stored("new").orOld(Secrets.hash("old"), end);

    assertThat(opens("old")).isTrue();
    assertThat(opens("new")).isTrue();
    clock.now = end;
    assertThat(opens("old")).isFalse();
    assertThat(opens("new")).isTrue();
  }

  @Test
  void theOldSecretShouldNotOutliveTheCredential() {
    kept =
        new StoredCredential(CREDENTIAL, Secrets.hash("new"), START)
            .orOld(Secrets.hash("old"), START.plusSeconds(5));

    assertThat(opens("old")).isFalse();
  }

  @Test
  void aNewSecretShouldWorkWithinASecond() {
    assertThat(opens("new")).isTrue();
    kept = stored("newer");
    assertThat(opens("newer")).isFalse();

    clock.now = START.plus(Credentials.TRUSTED);
    assertThat(opens("newer")).isTrue();
    assertThat(opens("new")).isFalse();
  }

  @Test
  void whoGuessesShouldAskTheDatabaseOnceASecond() {
    opens("new");
    for (int i = 0; i < 100; i++) {
      assertThat(opens("guess-" + i)).isFalse();
    }
    assertThat(lookUps).isEqualTo(1);
    clock.now = START.plus(Credentials.TRUSTED);
    for (int i = 0; i < 100; i++) {
      assertThat(opens("guess-" + i)).isFalse();
    }
    assertThat(lookUps).isEqualTo(2);
  }

  @Test
  void aDisabledKeyShouldStopOnceItIsForgotten() {
    assertThat(opens("new")).isTrue();
    kept = null;
    clock.now = START.plus(Credentials.REMEMBERED);

    assertThat(opens("new")).isFalse();
  }

  private boolean opens(String secret) {
    return credentials.authenticate("k", secret).isPresent();
  }

  private static StoredCredential stored(String secret) {
    return new StoredCredential(CREDENTIAL, Secrets.hash(secret));
  }

  private static final class MovableClock extends Clock {
    private Instant now = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
