package org.koers.packager.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version out of the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("(unpackaged)");
    return new String[] {"koers-packager " + version};
  }
}
