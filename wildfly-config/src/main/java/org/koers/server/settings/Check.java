package org.koers.server.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.koers.lrs.staff.StaffRole;

/** What the value of a setting must be. */
interface Check {

  /** The value cannot be used; the message is the cure. */
  final class Unfit extends RuntimeException {
    Unfit(String cure) {
      super(cure);
    }

    String cure() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * The value in the form that the server gets.
   *
   * @throws Unfit if it cannot be used
   */
  String pass(String found);

  static Check anything() {
    return found -> found;
  }

  static Check wholeNumber(int least, int most) {
    return found -> {
      try {
        int number = Integer.parseInt(found);
        if (number >= least && number <= most) {
          return found;
        }
      } catch (NumberFormatException notANumber) {
        // said below, with the bounds
      }
      throw new Unfit("It must be a whole number from " + least + " to " + most + ".");
    };
  }

  static Check oneOf(String... values) {
    return found -> {
      if (!List.of(values).contains(found)) {
        throw new Unfit("It must be " + String.join(" or ", values) + ".");
      }
      return found;
    };
  }

  /** Empty, or 32 bytes in base64url. */
  static Check key() {
    return found -> {
      try {
        if (found.isEmpty() || Base64.getUrlDecoder().decode(found).length == 32) {
          return found;
        }
      } catch (IllegalArgumentException notBase64) {
        // said below, without repeating what was found
      }
      throw new Unfit("It must be 32 bytes in base64url.");
    };
  }

  /** Empty, or a URL that nobody on the way can forge answers of. */
  static Check issuer() {
    return found -> {
      if (!found.isEmpty()
          && !found.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?")) {
        throw new Unfit("It must begin with https://, or be on this machine.");
      }
      return found;
    };
  }

  /** Empty, or an address over HTTP without user, query or fragment. */
  static Check collector() {
    return found -> {
      if (!found.isEmpty()
          && !found.matches("https?://([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?(/[\\w./-]*)?")) {
        throw new Unfit(
            "It must read http://host:port or https://host:port, with or without a path.");
      }
      return found;
    };
  }

  static Check share() {
    return found -> {
      if (!found.matches("0(\\.\\d+)?|1(\\.0+)?")) {
        throw new Unfit("It must be a number from 0 to 1, such as 0.1.");
      }
      return found;
    };
  }

  /** Empty, or {@code value=role} with commas between, each role one of the staff. */
  static Check roles() {
    return found -> {
      for (String pair : found.isEmpty() ? new String[0] : found.split(",", -1)) {
        String role = pair.substring(pair.lastIndexOf('=') + 1);
        if (pair.indexOf('=') < 1 || StaffRole.parse(List.of(role)).isEmpty()) {
          throw new Unfit(
              "It must be value=role with commas between; \"%s\" is none. Roles: %s."
                  .formatted(pair.strip(), StaffRole.format(Set.of(StaffRole.values()))));
        }
      }
      return found;
    };
  }

  /** Empty, or a folder that is there and can be written. */
  static Check folder() {
    return found -> {
      if (found.isEmpty()) {
        return found;
      }
      Path folder = Path.of(found).toAbsolutePath().normalize();
      if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
        throw new Unfit("It must name a folder that is there and can be written.");
      }
      return folder.toString();
    };
  }

  /** Empty, or a file that can be read. */
  static Check file() {
    return found -> {
      if (found.isEmpty()) {
        return found;
      }
      Path file = Path.of(found).toAbsolutePath().normalize();
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new Unfit("It must name a file that can be read.");
      }
      return file.toString();
    };
  }
}
