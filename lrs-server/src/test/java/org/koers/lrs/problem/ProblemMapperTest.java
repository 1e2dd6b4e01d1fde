package org.koers.lrs.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.koers.lrs.test.Covers;

class ProblemMapperTest {

  private final ProblemMapper mapper = new ProblemMapper();

  @Test
  @Covers("XAPI-00329")
  void anUnknownFailureShouldGiveItsNumberAndNothingElseAway() {
    try (Response answer = mapper.toResponse(new IllegalStateException("password=hunter2"))) {
      assertThat(answer.getStatus()).isEqualTo(500);
      assertThat(answer.getEntity().toString())
          .contains("KOERS-0001", "incident")
          .doesNotContain("hunter2", "IllegalState");
    }
  }

  @Test
  void anUnavailableStoreShouldSayWhenToTryAgain() {
    LrsProblem problem =
        new LrsProblem(
            ProblemCode.STORE_UNAVAILABLE, "Later.", new IllegalStateException("10.0.0.7:5432"));
    try (Response answer = mapper.toResponse(problem)) {
      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
      assertThat(answer.getEntity().toString()).doesNotContain("10.0.0.7");
    }
  }

  @Test
  void everyCodeShouldHaveItsOwnNumber() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::text))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("KOERS-\\d{4}"));
  }
}
