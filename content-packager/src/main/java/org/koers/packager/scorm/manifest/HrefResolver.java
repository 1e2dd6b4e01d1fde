package org.koers.packager.scorm.manifest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** From an href as tools write it to a file of the package. */
public final class HrefResolver {

  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]+:|//).*", Pattern.DOTALL);
  private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Set<String> names;
  private final Map<String, String> byLowerCase = new HashMap<>();

  /**
   * Resolves to these files.
   *
   * @param names of the files of the package
   */
  public HrefResolver(List<String> names) {
    this.names = new HashSet<>(names);
    names.forEach(n -> byLowerCase.putIfAbsent(n.toLowerCase(Locale.ROOT), n));
  }

  /** What an href means, and what was odd about it. */
  public record Resolved(Href href, List<Finding> findings) {}

  /**
   * What an href means.
   *
   * @param base what every xml:base and the manifest's folder add up to
   * @param place for the findings
   */
  public Resolved resolve(String base, String written, String place) {
    List<Finding> findings = new ArrayList<>();
    String href = written.strip();
    if (href.indexOf('\\') >= 0) {
      findings.add(
          Finding.of(
              FindingCode.HREF_BACKSLASH, place, "The href \"" + written + "\" has backslashes."));
      href = href.replace('\\', '/');
    }
    String whole = ELSEWHERE.matcher(href).matches() ? href : base.replace('\\', '/') + href;
    if (ELSEWHERE.matcher(whole).matches()) {
      findings.add(
          Finding.of(
              FindingCode.HREF_EXTERNAL,
              place,
              "The href \"" + written + "\" leads out of the package."));
      return new Resolved(new Href(whole, null), findings);
    }
    int cut = firstOf(whole, "?#");
    String path = whole.substring(0, cut);
    if (path.indexOf(' ') >= 0) {
      findings.add(
          Finding.of(FindingCode.HREF_BLANK, place, "The href \"" + written + "\" has blanks."));
    }
    Optional<String> entry = entry(path, written, place, findings);
    return new Resolved(
        new Href(encoded(entry.orElse(path)) + whole.substring(cut), entry.orElse(null)), findings);
  }

  private Optional<String> entry(
      String path, String written, String place, List<Finding> findings) {
    Optional<String> plain = withoutDots(path);
    Optional<String> decoded = withoutDots(percentDecoded(path));
    if (plain.isEmpty() || decoded.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.HREF_OUTSIDE,
              place,
              "The href \"" + written + "\" leads out of the package."));
      return Optional.empty();
    }
    if (names.contains(decoded.get())) {
      return decoded;
    }
    if (names.contains(plain.get())) {
      return plain;
    }
    String near = byLowerCase.get(decoded.get().toLowerCase(Locale.ROOT));
    if (near != null) {
      findings.add(
          Finding.of(
              FindingCode.HREF_CASE,
              place,
              "The href \"" + written + "\" means the file " + near + "."));
      return Optional.of(near);
    }
    findings.add(
        Finding.of(
            FindingCode.HREF_NOT_IN_PACKAGE,
            place,
            "The file \"" + written + "\" is not in the package."));
    return Optional.empty();
  }

  /** The address of a file for a browser, relative to the top of the package. */
  public static String url(String entry) {
    return encoded(entry);
  }

  private static int firstOf(String text, String marks) {
    int at = 0;
    while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String percentDecoded(String path) {
    String safe = PERCENT.matcher(path).replaceAll("%25").replace("+", "%2B");
    return URLDecoder.decode(safe, StandardCharsets.UTF_8);
  }

  private static Optional<String> withoutDots(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return Optional.of(String.join("/", segments));
  }

  private static String encoded(String path) {
    StringBuilder url = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/!$&'()*+,;=:@".indexOf(c) >= 0);
      url.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return url.toString();
  }
}
