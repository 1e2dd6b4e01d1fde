package org.koers.adaptive.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

class PathProblemMapperTest {

  /** As the server throws them for a request that it cannot read. */
  public static final class ServerFailure extends RuntimeException {
    private final int code;

    ServerFailure(int code) {
      this.code = code;
    }

    public int getErrorCode() {
      return code;
    }
  }

  @Test
  void whatTheServerRefusesShouldBeNoFaultOfOurs() {
    assertThat(PathProblemMapper.status(new ServerFailure(400))).isEqualTo(400);
    assertThat(PathProblemMapper.status(new ServerFailure(406))).isEqualTo(406);
  }

  @Test
  void aStoreThatDoesNotAnswerShouldBeNoIncident() {
    assertThat(
            PathProblemMapper.status(
                new LrsProblem(ProblemCode.STORE_UNAVAILABLE, "It answers 401.")))
        .isEqualTo(503);
    assertThat(PathProblemMapper.status(new LrsProblem(ProblemCode.STATEMENT_NOT_FOUND, "None.")))
        .isEqualTo(500);
  }

  @Test
  void everythingElseShouldBeOurFault() {
    assertThat(PathProblemMapper.status(new ServerFailure(0))).isEqualTo(500);
    assertThat(PathProblemMapper.status(new ServerFailure(503))).isEqualTo(500);
    assertThat(PathProblemMapper.status(new IllegalStateException("bug"))).isEqualTo(500);
  }
}
