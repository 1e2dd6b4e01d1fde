package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Question;
import org.koers.packager.intake.ZipMember;

/** What became of the files, by name and content. */
final class FileChanges {

  private static final Pattern LOOKS =
      Pattern.compile(".*\\.(css|less|scss|woff2?|ttf|otf|eot|map)");

  private final ContentFiles before;
  private final ContentFiles after;
  private final Set<String> told;

  private FileChanges(ContentFiles before, ContentFiles after, Set<String> told) {
    this.before = before;
    this.after = after;
    this.told = told;
  }

  /**
   * The changes, by name.
   *
   * @param told files of which the text is compared, and says otherwise
   */
  static List<FileChange> between(ContentFiles before, ContentFiles after, Set<String> told) {
    return new FileChanges(before, after, told).all();
  }

  /** The files in which the changes of passages and questions are. */
  static Set<String> told(List<SectionChange> sections, Analysis old, Analysis now) {
    Set<String> told = new HashSet<>();
    sections.forEach(s -> s.passages().forEach(p -> told.add(file(p.place()))));
    Set<Question> both = new HashSet<>(old.questions());
    both.retainAll(new HashSet<>(now.questions()));
    Stream.concat(old.questions().stream(), now.questions().stream())
        .filter(question -> !both.contains(question))
        .forEach(question -> told.add(file(question.passage().place())));
    return told;
  }

  private static String file(String place) {
    int cut = place.indexOf('#');
    return cut < 0 ? place : place.substring(0, cut);
  }

  private List<FileChange> all() {
    Map<String, ZipMember> old = byName(before);
    Map<String, ZipMember> now = byName(after);
    List<FileChange> changes = new ArrayList<>();
    Map<String, ZipMember> left = new LinkedHashMap<>(old);
    left.keySet().removeAll(now.keySet());
    now.forEach(
        (name, member) -> {
          ZipMember same = old.get(name);
          if (same == null) {
            changes.add(come(name, member, left));
          } else if (!print(same).equals(print(member))) {
            changes.add(change(FileChange.Kind.REPLACED, name, "", member));
          }
        });
    left.forEach((name, gone) -> changes.add(change(FileChange.Kind.REMOVED, name, "", gone)));
    changes.sort(Comparator.comparing(FileChange::name));
    return changes;
  }

  private static Map<String, ZipMember> byName(ContentFiles files) {
    Map<String, ZipMember> byName = new LinkedHashMap<>();
    files.content().forEach(member -> byName.put(files.name(member), member));
    return byName;
  }

  private static String print(ZipMember member) {
    return ContentFiles.fingerprint(member);
  }

  /** New, or one of those that are gone under another name. */
  private FileChange come(String name, ZipMember member, Map<String, ZipMember> left) {
    for (Map.Entry<String, ZipMember> gone : left.entrySet()) {
      if (member.size() > 0 && print(gone.getValue()).equals(print(member))) {
        left.remove(gone.getKey());
        boolean media = ContentFiles.isMedia(member);
        return new FileChange(FileChange.Kind.RENAMED, name, gone.getKey(), media, Weight.NONE);
      }
    }
    return change(FileChange.Kind.ADDED, name, "", member);
  }

  private FileChange change(FileChange.Kind kind, String name, String old, ZipMember member) {
    return new FileChange(kind, name, old, ContentFiles.isMedia(member), weight(member));
  }

  private Weight weight(ZipMember member) {
    if (told.contains(member.name())) {
      return Weight.NONE;
    }
    return LOOKS.matcher(member.name().toLowerCase(Locale.ROOT)).matches()
        ? Weight.MINOR
        : Weight.UNSEEN;
  }
}
