import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The formatter gate: {@code Format check|write MODULE}. Checks (or rewrites) every Java file below the
 * module's {@code src} with google-java-format; {@code check} exits 1 and names each file that differs.
 */
class Format {

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    Path sources = Path.of(args[1], "src");
    if (!Files.isDirectory(sources)) {
      return;
    }
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String before = Files.readString(file);
        String after;
        try {
          after = format(before);
        } catch (FormatterException broken) {
          wrong.add(file + " cannot be parsed: " + broken.getMessage());
          continue;
        }
        if (!after.equals(before)) {
          if (write) {
            Files.writeString(file, after);
          } else {
            wrong.add(file.toString());
          }
        }
      }
    }
    if (!wrong.isEmpty()) {
      System.err.println("Not formatted; `mvn test-compile -Dkoers.format=write` puts it right:");
      wrong.forEach(line -> System.err.println("  " + line));
      System.exit(1);
    }
  }

  private static String format(String source) throws FormatterException {
    String tidy = RemoveUnusedImports.removeUnusedImports(source);
    tidy = ImportOrderer.reorderImports(tidy, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(tidy);
  }
}
