package org.koers.packager.analyse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.scorm.manifest.HrefResolver;

/** Which pages can be reached from where a package is opened: those that pages and scripts name. */
final class Reach {

  private static final int FILE = 1 << 20;
  private static final int ALL = 16 << 20;
  private static final Pattern NAMED =
      Pattern.compile(
          "[\"'(=]\\s*([^\"'()<>\\s=]{1,300}?\\.(?:x?html?|js|pdf|pp[ts]x|docx|xlsx))(?=[\"')?#>\\s])");
  private static final Pattern READABLE = Pattern.compile(".*\\.(x?html?|js)");

  private final PackageFiles files;
  private final HrefResolver hrefs;
  private final Set<String> reached = new LinkedHashSet<>();
  private final Deque<String[]> next = new ArrayDeque<>();
  private long read;

  private Reach(PackageFiles files) {
    this.files = files;
    this.hrefs = new HrefResolver(files.names());
  }

  /** The files that are reached, the entries among them. */
  static Set<String> of(PackageFiles files, Set<String> entries) {
    Reach reach = new Reach(files);
    entries.stream().filter(files::contains).forEach(e -> reach.add(e, e));
    for (String[] at = reach.next.poll(); at != null; at = reach.next.poll()) {
      reach.follow(at[0], at[1]);
    }
    return reach.reached;
  }

  private void add(String name, String page) {
    if (reached.add(name)) {
      next.add(new String[] {name, page});
    }
  }

  /** A script names pages as seen from the page that runs it. */
  private void follow(String name, String page) {
    long size = files.member(name).orElseThrow().size();
    if (!READABLE.matcher(name.toLowerCase(Locale.ROOT)).matches()
        || size > FILE
        || read + size > ALL) {
      return;
    }
    read += size;
    boolean script = name.toLowerCase(Locale.ROOT).endsWith(".js");
    Matcher named = NAMED.matcher(new String(files.bytes(name), StandardCharsets.UTF_8));
    while (named.find()) {
      String entry = entry(named.group(1), script ? page : name, name);
      if (entry != null) {
        add(entry, script ? page : entry);
      }
    }
  }

  /** Tools put folders before a name at run time, so a name may also count from the top. */
  private @Nullable String entry(String written, String page, String name) {
    for (String from : new String[] {page, name, ""}) {
      String folder = from.substring(0, from.lastIndexOf('/') + 1);
      String entry = hrefs.resolve(folder, written, name).href().entry();
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }
}
