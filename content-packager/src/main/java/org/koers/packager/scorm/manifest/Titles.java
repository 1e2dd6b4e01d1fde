package org.koers.packager.scorm.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.koers.packager.xml.XmlElement;

/** Which of the titles in a manifest is the course's. */
final class Titles {

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "title",
          "untitled",
          "untitled course",
          "course",
          "course title",
          "new course",
          "organization",
          "default",
          "default organization",
          "my course",
          "test");

  private Titles() {}

  static boolean placeholder(String title) {
    return PLACEHOLDERS.contains(title.toLowerCase(Locale.ROOT).strip());
  }

  /**
   * The organization's title, else the metadata's, else that of an only item; placeholders come
   * last.
   */
  static Optional<String> of(XmlElement manifest, List<Organization> organizations) {
    List<String> candidates =
        Stream.of(
                organizations.stream().limit(1).map(Organization::title),
                manifest
                    .at("metadata", "lom", "general", "title", "langstring")
                    .map(XmlElement::text)
                    .stream(),
                onlyItem(organizations))
            .flatMap(s -> s)
            .filter(t -> !t.isEmpty())
            .toList();
    return candidates.stream()
        .filter(t -> !placeholder(t))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static Stream<String> onlyItem(List<Organization> organizations) {
    List<String> titles =
        organizations.stream().limit(1).flatMap(Organization::allItems).map(Item::title).toList();
    return titles.size() == 1 ? titles.stream() : Stream.empty();
  }
}
