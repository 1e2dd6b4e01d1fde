package org.koers.server.settings;

/** A setting that cannot be used; the message names the setting, what was found and the cure. */
public final class SettingProblem extends StartProblem {
  public SettingProblem(Setting setting, String found, String cure) {
    super(
        "The setting %s is \"%s\". %s (Set it with -D%s=…, %s=… or in koers.properties in the data folder.)"
            .formatted(setting.key(), found, cure, setting.key(), setting.environmentVariable()));
  }
}
