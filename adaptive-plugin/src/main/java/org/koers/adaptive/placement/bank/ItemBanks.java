package org.koers.adaptive.placement.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.koers.adaptive.placement.PlacementProblem;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.PackageProblem;

/**
 * Reads item banks: Moodle's GIFT ({@code .gift}, {@code .txt}), QTI 1.2, 2.1 and 2.2 ({@code
 * .xml}), CSV ({@code .csv}, {@code .tsv}), and zips of such files.
 */
public final class ItemBanks {

  private static final long LARGEST = 64L << 20;
  private static final String MANIFEST = "imsmanifest.xml";

  private ItemBanks() {}

  /**
   * The questions of a file.
   *
   * @throws PlacementProblem if there is no such file, or it is none that can be read at all
   */
  public static BankReading read(Path file, BankSource source) {
    String name = String.valueOf(file.getFileName());
    Draft draft = new Draft(source);
    if (extension(name).equals("zip")) {
      zip(file, draft);
    } else {
      part(name, bytes(file, name), draft);
    }
    return draft.done(name);
  }

  /** Questions in a text of GIFT. */
  public static BankReading gift(String text, String place, BankSource source) {
    Draft draft = new Draft(source);
    new Gift(place, draft).read(text);
    return draft.done(place);
  }

  private static byte[] bytes(Path file, String name) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new PlacementProblem(
            name,
            "It is larger than " + (LARGEST >> 20) + " MiB.",
            "Make several banks of it, or take media out; only words are read.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PlacementProblem(
          name, "It cannot be read.", "Check the path, and that it is a file that may be read.");
    }
  }

  private static void zip(Path file, Draft draft) {
    try {
      PackageFiles files = PackageReader.read(file).files();
      List<String> parts = files.names().stream().filter(ItemBanks::inZip).sorted().toList();
      for (String part : parts) {
        part(part, files.bytes(part), draft);
      }
    } catch (PackageProblem problem) {
      throw new PlacementProblem(problem.place(), problem.message(), problem.cure());
    }
  }

  /** The manifest lists them; what a twin of macOS holds is no file. */
  private static boolean inZip(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return extension(base).matches("xml|gift|csv|tsv")
        && !base.equals(MANIFEST)
        && !base.startsWith("._");
  }

  private static void part(String name, byte[] bytes, Draft draft) {
    switch (extension(name)) {
      case "xml" -> new QtiFile(name, draft).read(bytes);
      case "gift", "txt" -> new Gift(name, draft).read(text(name, bytes, draft));
      case "csv", "tsv" -> new CsvBank(name, draft).read(text(name, bytes, draft));
      default ->
          throw new PlacementProblem(
              name,
              "It is none of the item banks that can be read.",
              "Give GIFT (.gift, .txt), QTI (.xml, .zip) or CSV (.csv).");
    }
  }

  private static String text(String name, byte[] bytes, Draft draft) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      draft.note(
          BankFindingCode.ENCODING, name, "It is not in UTF-8; it was read as Windows-1252.");
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
