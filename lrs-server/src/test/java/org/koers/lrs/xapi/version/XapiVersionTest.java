package org.koers.lrs.xapi.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XapiVersionTest {

  @ParameterizedTest
  @CsvSource({
    "1.0, V1_0_3",
    "1.0.0, V1_0_3",
    "1.0.3, V1_0_3",
    "1.0.19, V1_0_3",
    "2.0, V2_0_0",
    "2.0.0, V2_0_0",
    "2.0.1, V2_0_0"
  })
  void aHeaderShouldChooseItsFamily(String header, XapiVersion version) {
    assertThat(XapiVersion.ofHeader(header)).contains(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "2", "0.95", "1.1.0", "1.0.", "1.0.x", "11.0", "2.1.0", "3.0.0"})
  void anyOtherHeaderShouldChooseNothing(String header) {
    assertThat(XapiVersion.ofHeader(header)).isEmpty();
  }

  @Test
  void theVersionsShouldBeNamedForARefusal() {
    assertThat(XapiVersion.spoken()).isEqualTo("1.0.3, 2.0.0");
  }
}
