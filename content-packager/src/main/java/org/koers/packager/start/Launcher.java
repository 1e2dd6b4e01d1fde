package org.koers.packager.start;

/** The jar's first class. */
public final class Launcher {

  private static final int NEEDED = 25;

  private Launcher() {}

  /**
   * Hands over to the command line, or exits with 2 on a Java that could not read its classes.
   *
   * @param args as the command line has them
   * @throws ReflectiveOperationException if the jar is not whole
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    String version = System.getProperty("java.specification.version", "0");
    if (feature(version) < NEEDED) {
      System.err.println(
          "koers-packager needs Java "
              + NEEDED
              + " or newer; this is Java "
              + version
              + " in "
              + System.getProperty("java.home")
              + ".");
      System.err.println(
          "Cure: start it with a newer one, for example /usr/lib/jvm/jdk-25/bin/java -jar koers-packager.jar");
      System.exit(2);
    }
    Class.forName("org.koers.packager.cli.Main")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  /** 8 for 1.8, 17 for 17. */
  static int feature(String version) {
    String first = version.startsWith("1.") ? version.substring(2) : version;
    int end = 0;
    while (end < first.length() && Character.isDigit(first.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(first.substring(0, end));
  }
}
