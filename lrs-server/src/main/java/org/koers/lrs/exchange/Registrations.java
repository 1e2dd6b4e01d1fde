package org.koers.lrs.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.koers.lrs.xapi.Ifi;

/**
 * The registration of a launch that nobody has checked: one for a learner, a course and a day
 * (UTC), so a page that is loaded again goes on in it. It follows from a key, so nobody can aim at
 * another.
 */
final class Registrations {

  private Registrations() {}

  static UUID of(byte[] key, Exchange at, Ifi.Account learner, String activity, Instant now) {
    LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
    String said = String.join("\0", "registration", at.key(), activity, learner.key(), "" + day);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      ByteBuffer bits = ByteBuffer.wrap(mac.doFinal(said.getBytes(UTF_8)));
      long most =
          (bits.getLong() & ~0xF000L) | 0x4000L; // looks like any other: version 4, RFC 9562
      long least = (bits.getLong() & ~(3L << 62)) | (1L << 63);
      return new UUID(most, least);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
