package org.koers.lrs.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.statement.Endpoint;
import org.koers.lrs.statement.Endpoint.Answer;

class RateLimitTest {

  private final AtomicLong now = new AtomicLong();
  private final RateLimit limit = new RateLimit(2, now::get);

  @Test
  void whatWasSavedUpShouldGoAtOnceAndTheRestAtTheRate() {
    for (int i = 0; i < 2 * RateLimit.BURST_SECONDS; i++) {
      assertThat(limit.take("a")).isZero();
    }
    assertThat(limit.take("a")).isEqualTo(Duration.ofMillis(500));
    now.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isPositive();
  }

  @Test
  void aKeyShouldNotPayForAnother() {
    while (limit.take("a").isZero()) {}
    assertThat(limit.take("b")).isZero();
  }

  @Test
  void withoutASettingThereShouldBeNoLimit() {
    RateLimit none = new RateLimit(0, now::get);
    for (int i = 0; i < 1_000; i++) {
      assertThat(none.take("a")).isZero();
    }
  }

  @Test
  void aRequestOverTheRateShouldBeToldWhenToComeBack() {
    RateLimitFilter filter = new RateLimitFilter();
    filter.use(new RateLimit(1, now::get), new LaunchLimit());
    try (Endpoint endpoint = new Endpoint().serving(filter)) {
      Endpoint.Client client = endpoint.newClient(Scope.ALL);
      Answer answer = client.get();
      for (int i = 0; i < RateLimit.BURST_SECONDS; i++) {
        assertThat(answer.status()).isEqualTo(200);
        answer = client.get();
      }
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(answer.body()).contains("KOERS-0011", RateLimit.SETTING);
      assertThat(endpoint.newClient(Scope.ALL).get().status()).isEqualTo(200);
    }
  }
}
