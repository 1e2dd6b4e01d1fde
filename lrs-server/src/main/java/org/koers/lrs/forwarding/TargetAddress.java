package org.koers.lrs.forwarding;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

/**
 * Keeps a tenant from reaching, through us, what only this server can reach: the machine itself,
 * its network, a cloud's metadata. Asked when a target is named and again before every request.
 *
 * @param privateToo whether targets in private networks, and without TLS, are allowed
 */
public record TargetAddress(boolean privateToo) {

  /** The setting that allows private targets. */
  public static final String SETTING = "koers.forwarding.private-targets";

  private static final String CURE =
      " If targets inside your own network are meant, set " + SETTING + "=true.";

  public static TargetAddress fromSettings() {
    return new TargetAddress(Boolean.getBoolean(SETTING));
  }

  /** Refuses the address with the reason and the cure. */
  public void check(URI url) {
    if (privateToo) {
      return;
    }
    if (!"https".equals(url.getScheme())) {
      throw refusal(
          "The url begins with http://, so statements and credential could be read on their way."
              + " Use https://."
              + CURE);
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
        if (!isPublic(address)) {
          throw refusal(
              "The host %s is %s, which is no public address."
                      .formatted(url.getHost(), address.getHostAddress())
                  + CURE);
        }
      }
    } catch (UnknownHostException unknown) {
      throw refusal("The name " + url.getHost() + " is not known. Is it spelt right?");
    }
  }

  static boolean isPublic(InetAddress address) {
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || reserved(address));
  }

  /** What Java has no question for (RFC 6890). */
  private static boolean reserved(InetAddress address) {
    String bits = bits(address);
    Stream<String> networks =
        address instanceof Inet6Address
            ? Stream.of(
                "1111110", // fc00::/7, unique local
                "00000000011001001111111110011011", // 64:ff9b::, translated to any IPv4
                "0010000000000010", // 2002::/16, the same by 6to4
                "00100000000000010000000000000000") // 2001::/32, and by Teredo
            : Stream.of(
                "00000000", // 0.0.0.0/8
                "0110010001", // 100.64.0.0/10, of a provider
                "110000000000000000000000", // 192.0.0.0/24
                "110001100001001", // 198.18.0.0/15, for benchmarks
                "1111"); // 240.0.0.0/4
    return networks.anyMatch(bits::startsWith);
  }

  private static String bits(InetAddress address) {
    StringBuilder bits = new StringBuilder();
    for (byte eight : address.getAddress()) {
      bits.append(Integer.toBinaryString((eight & 0xff) | 0x100), 1, 9);
    }
    return bits.toString();
  }

  private static LrsProblem refusal(String detail) {
    return new LrsProblem(ProblemCode.TARGET_ADDRESS, detail);
  }
}
