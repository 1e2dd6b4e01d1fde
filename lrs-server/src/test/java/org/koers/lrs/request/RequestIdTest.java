package org.koers.lrs.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  private static final String HEX = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String URN = "urn:uuid:4bf92f35-77b3-4da6-a3ce-929d0e0e4736";

  @ParameterizedTest
  @CsvSource({
    "4bf92f3577b34da6a3ce929d0e0e4736, 4bf92f3577b34da6a3ce929d0e0e4736",
    "4BF92F35-77B3-4DA6-A3CE-929D0E0E4736, 4bf92f35-77b3-4da6-a3ce-929d0e0e4736"
  })
  void theIdOfAProxyShouldBeKept(String given, String kept) {
    RequestId id = RequestId.of(given, null);
    assertThat(id.text()).isEqualTo(kept);
    assertThat(id.urn()).isEqualTo(URN);
  }

  @Test
  void theTraceShouldNameTheRequestWhereNoIdDoes() {
    RequestId id = RequestId.of(null, "00-" + HEX + "-00f067aa0ba902b7-01");
    assertThat(id.text()).isEqualTo(HEX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "<script>", "4bf92f3577b34da6a3ce929d0e0e4736\nforged", "../.."})
  void otherTextShouldBeReplacedByANewId(String given) {
    String id = RequestId.of(given, given).text();
    assertThat(UUID.fromString(id)).hasToString(id);
    assertThat(id).isNotEqualTo(RequestId.of(given, given).text());
  }
}
