import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Fetches what only npm has: {@code NpmCi SOURCE WORK TARGET FILE...}. Runs {@code npm ci} on SOURCE's
 * package.json and lock file in WORK, unless the same lock file was installed there before, and copies each
 * FILE (a path below node_modules) into TARGET.
 */
class NpmCi {

  private static final List<String> DESCRIPTIONS = List.of("package.json", "package-lock.json", ".npmrc");

  public static void main(String[] args) throws IOException, InterruptedException {
    Path source = Path.of(args[0]);
    Path work = Path.of(args[1]);
    Path target = Path.of(args[2]);
    Path stamp = work.resolve("installed.json");
    String wanted = Files.readString(source.resolve("package-lock.json"));
    if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
      install(source, work);
      Files.writeString(stamp, wanted);
    }
    Files.createDirectories(target);
    for (String file : List.of(args).subList(3, args.length)) {
      Path fetched = work.resolve("node_modules").resolve(file);
      Path copy = target.resolve(fetched.getFileName());
      if (!Files.exists(copy) || Files.mismatch(fetched, copy) >= 0) { // else nothing looks newer
        Files.copy(fetched, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void install(Path source, Path work) throws IOException, InterruptedException {
    Files.createDirectories(work);
    for (String description : DESCRIPTIONS) {
      Files.copy(
          source.resolve(description),
          work.resolve(description),
          StandardCopyOption.REPLACE_EXISTING);
    }
    String npm =
        npm()
            .orElseGet(
                () -> {
                  fail(
                      "Koers fetches the SCORM runtime of its player with npm, and there is no npm on the PATH."
                          + " Install Node.js 20.19 or newer (npm comes with it), then build again.");
                  return "";
                });
    Process run =
        new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(work.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (run.waitFor() != 0) {
      fail(
          "`npm ci` could not fetch the SCORM runtime of the player ("
              + source.resolve("package-lock.json")
              + "). Is the npm registry within reach? npm said:\n"
              + said);
    }
  }

  private static Optional<String> npm() {
    String name = File.separatorChar == '\\' ? "npm.cmd" : "npm";
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static void fail(String message) {
    System.err.println(message);
    System.exit(1);
  }
}
