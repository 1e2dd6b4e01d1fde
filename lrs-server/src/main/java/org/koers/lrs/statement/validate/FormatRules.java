package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Say.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.LanguageMap;

/** Data 2.2 and 4: what holds for every part of a statement. */
final class FormatRules {

  private FormatRules() {}

  static List<Rule> all() {
    return List.of(
        new NoNulls(),
        new KeysInTheirCase(),
        new KnownKeys(),
        new NounsAreObjects(),
        new ExtensionKeysAreIris(),
        new LanguageMapsHaveTagsAndTexts());
  }

  private static Set<Part> allBut(Part... parts) {
    return EnumSet.complementOf(EnumSet.copyOf(List.of(parts)));
  }

  @Requirement("XAPI-00001")
  static final class NoNulls implements Rule {
    @Override
    public Set<Part> parts() {
      return allBut(Part.EXTENSIONS);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      for (Map.Entry<String, JsonNode> entry : place.json().properties()) {
        JsonNode value = entry.getValue();
        if (value.isNull() || (value.isArray() && value.valueStream().anyMatch(JsonNode::isNull))) {
          fault.accept(
              place.at(entry.getKey()), quote(entry.getKey()) + " holds null; leave it out.");
        }
      }
    }
  }

  @Requirement("XAPI-00008")
  static final class KeysInTheirCase implements Rule {
    @Override
    public Set<Part> parts() {
      return allBut(Part.EXTENSIONS, Part.LANGUAGE_MAP);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      Set<String> known = place.part().properties(place.version());
      place
          .json()
          .fieldNames()
          .forEachRemaining(
              key -> {
                if (!known.contains(key)) {
                  known.stream()
                      .filter(key::equalsIgnoreCase)
                      .forEach(
                          right ->
                              fault.accept(
                                  place.at(key),
                                  quote(key) + " is written " + quote(right) + "; rename it."));
                }
              });
    }
  }

  @Requirement("XAPI-00010")
  static final class KnownKeys implements Rule {
    @Override
    public Set<Part> parts() {
      return allBut(Part.EXTENSIONS, Part.LANGUAGE_MAP, Part.CONTEXT_ACTIVITIES);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      Set<String> known = place.part().properties(place.version());
      place
          .json()
          .fieldNames()
          .forEachRemaining(
              key -> {
                if (!known.contains(key) && known.stream().noneMatch(key::equalsIgnoreCase)) {
                  fault.accept(
                      place.at(key),
                      quote(key)
                          + " has no meaning here in version "
                          + place.version().text()
                          + "; leave it out or put it into extensions. Known are "
                          + String.join(", ", known)
                          + ".");
                }
              });
    }
  }

  @Requirement("XAPI-00006")
  static final class NounsAreObjects implements Rule {
    private static final List<String> NOUNS =
        List.of("actor", "verb", "object", "result", "context");

    @Override
    public Set<Part> parts() {
      return EnumSet.of(Part.STATEMENT, Part.SUB_STATEMENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      for (String noun : NOUNS) {
        JsonNode value = place.get(noun);
        if (value != null && !value.isObject()) {
          fault.accept(place.at(noun), Say.shouldBe(noun, value, DataType.OBJECT.words()));
        }
      }
    }
  }

  @Requirement("XAPI-00118")
  static final class ExtensionKeysAreIris implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(Part.EXTENSIONS);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      place
          .json()
          .fieldNames()
          .forEachRemaining(
              key -> {
                if (!Iri.isValid(key)) {
                  fault.accept(
                      place.at(key),
                      "The extension "
                          + quote(key)
                          + " is no IRI; make it "
                          + DataType.IRI.words()
                          + ".");
                }
              });
    }
  }

  @Requirement("XAPI-00121")
  static final class LanguageMapsHaveTagsAndTexts implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(Part.LANGUAGE_MAP);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      place
          .json()
          .properties()
          .forEach(
              entry -> {
                String tag = entry.getKey();
                JsonNode text = entry.getValue();
                if (!LanguageMap.isLanguageTag(tag)) {
                  fault.accept(
                      place.at(tag),
                      quote(tag)
                          + " is no language; make it "
                          + DataType.LANGUAGE_TAG.words()
                          + ".");
                }
                if (!text.isTextual() && !text.isNull()) {
                  fault.accept(place.at(tag), Say.shouldBe(tag, text, DataType.STRING.words()));
                }
              });
    }
  }
}
