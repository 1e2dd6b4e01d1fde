package org.koers.lrs.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.problem.LrsProblem;

/** Where a tenant may have statements sent. */
class TargetAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/xapi",
        "https://localhost/xapi",
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://0.0.0.0/",
        "https://100.64.0.1/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://2130706433/",
        "http://93.184.216.34/"
      })
  void whatOnlyThisServerCanReachShouldBeRefused(String url) {
    assertThatThrownBy(() -> new TargetAddress(false).check(URI.create(url)))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining(TargetAddress.SETTING);
    assertThatCode(() -> new TargetAddress(true).check(URI.create(url))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "192.0.1.1", "2606:4700::1111"})
  void publicAddressesShouldPass(String address) throws UnknownHostException {
    assertThat(TargetAddress.isPublic(InetAddress.getByName(address))).isTrue();
  }
}
