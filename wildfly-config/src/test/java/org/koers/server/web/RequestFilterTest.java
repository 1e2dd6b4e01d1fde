package org.koers.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestFilterTest {

  @Test
  void theLinkOfALearnerShouldNotStandInTheLog() {
    assertThat(RequestFilter.withoutSecret("/learn/ofkJFTE6iIbgmWGJAcB_DTac/next"))
        .isEqualTo("/learn/…/next");
    assertThat(RequestFilter.withoutSecret("/learn/ofkJFTE6iIbgmWGJAcB_DTac"))
        .isEqualTo("/learn/…");
    assertThat(RequestFilter.withoutSecret("/xapi/learn/statements"))
        .isEqualTo("/xapi/learn/statements");
  }
}
