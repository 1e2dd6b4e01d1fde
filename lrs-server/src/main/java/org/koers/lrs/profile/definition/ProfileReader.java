package org.koers.lrs.profile.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;

/** Reads a profile and checks it against the xAPI Profiles specification 1.0. */
public final class ProfileReader {

  private ProfileReader() {}

  /**
   * Reads a document.
   *
   * @throws MalformedJson when it is no JSON
   */
  public static ProfileReading read(String document) {
    JsonNode raw = StrictJson.value(document).tree();
    Findings findings = new Findings();
    Optional<ProfileDefinition> profile = profile(raw, findings);
    return profile.isEmpty() || findings.refused()
        ? new ProfileReading.Refused(findings.all())
        : new ProfileReading.Taken(profile.get(), findings.all());
  }

  private static Optional<ProfileDefinition> profile(JsonNode raw, Findings findings) {
    Optional<String> document = new RawCheck(findings).withContext(raw);
    Optional<NormalForm> read = document.flatMap(text -> NormalForm.of(text, findings));
    return read.flatMap(normal -> profile(normal, findings));
  }

  private static Optional<ProfileDefinition> profile(NormalForm normal, Findings findings) {
    Element root = new Element(normal.json(), "");
    if (normal.json().has("@graph") || !root.texts("type").contains("Profile")) {
      findings.error(
          "type",
          "The document is no profile: it must be one object with \"type\": \"Profile\" and the"
              + " @context "
              + ContextCatalogue.PROFILE
              + ".");
      return Optional.empty();
    }
    HeadCheck head = new HeadCheck(root, findings);
    Optional<String> version = head.version();
    if (version.isEmpty()) {
      return Optional.empty();
    }
    ProfileDefinition profile =
        new ProfileDefinition(
            root.text("id"),
            version.get(),
            head.label(),
            new TemplateReader(findings).templates(root),
            new PatternReader(findings).patterns(root));
    new ElementCheck(root, version.get(), findings).check();
    new TemplateCheck(profile, findings).check();
    new PatternCheck(profile, findings).check();
    new ConceptCheck(normal.graph(), root, findings).check();
    return Optional.of(profile);
  }
}
