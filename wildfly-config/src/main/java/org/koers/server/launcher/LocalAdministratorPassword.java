package org.koers.server.launcher;

import java.util.Optional;
import org.koers.server.settings.Setting;
import org.koers.server.settings.Settings;

/** What the local administrator signs in with at {@code /staff}; it is in the secrets file. */
public final class LocalAdministratorPassword {

  /** What the secrets file calls it. */
  public static final String SECRET = "staff.admin";

  static final String ENVIRONMENT = "KOERS_STAFF_PASSWORD";

  private LocalAdministratorPassword() {}

  /** The password, unless the setting is off. */
  public static Optional<String> find(Settings settings, SecretsFile secrets) {
    String who =
        settings
            .server()
            .getOrDefault(
                Setting.STAFF_LOCAL_ADMINISTRATOR,
                Setting.STAFF_LOCAL_ADMINISTRATOR.defaultValue());
    return who.equals("off") ? Optional.empty() : Optional.of(secrets.get(SECRET));
  }
}
