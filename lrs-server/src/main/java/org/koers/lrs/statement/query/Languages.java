package org.koers.lrs.statement.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/**
 * What a client reads, best first: the ranges of its Accept-Language (RFC 9110, 12.5.4), looked up
 * by RFC 4647.
 */
record Languages(List<LanguageRange> ranges) {

  Languages {
    ranges = List.copyOf(ranges);
  }

  /** A header that is absent or cannot be read asks for nothing. */
  static Languages of(String acceptLanguage) {
    try {
      return new Languages(
          acceptLanguage.isBlank() ? List.of() : LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException unreadable) {
      return new Languages(List.of());
    }
  }

  /** Leaves one text in a language map: the best for the client, else the first. */
  void chooseIn(ObjectNode languageMap) {
    List<String> tags = new ArrayList<>();
    languageMap.fieldNames().forEachRemaining(tags::add);
    if (tags.size() > 1) {
      languageMap.retain(best(tags));
    }
  }

  /** A range of the client's may be narrower or wider than what there is. */
  private String best(List<String> tags) {
    String found = Locale.lookupTag(ranges, tags);
    List<String> wider = found == null ? Locale.filterTags(ranges, tags) : List.of(found);
    String lowerCase = wider.isEmpty() ? tags.getFirst() : wider.getFirst();
    return tags.stream().filter(tag -> tag.equalsIgnoreCase(lowerCase)).findFirst().orElseThrow();
  }
}
