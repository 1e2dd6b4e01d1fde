package org.koers.adaptive.path;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.observe.ObservedStatement;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.ActivityDefinition;
import org.koers.lrs.xapi.LanguageMap;
import org.koers.lrs.xapi.Result;

/** Says a learner's own statements to the learner. */
final class StatementLines {

  private final Words words;
  private final Map<UUID, ObservedStatement> statements = new HashMap<>();

  StatementLines(Words words, List<ObservedStatement> statements) {
    this.words = words;
    statements.forEach(observed -> this.statements.put(observed.id(), observed));
  }

  StatementLine of(UUID id) {
    @Nullable ObservedStatement observed = statements.get(id);
    return new StatementLine(id, observed == null ? "" : text(observed));
  }

  private String text(ObservedStatement observed) {
    String verb = tail(observed.statement().verb().id().value());
    String line =
        words.say("statement", words.day(observed.timestamp()), words.verb(verb), object(observed));
    @Nullable Result result = observed.statement().result();
    if (result == null || result.success() == null) {
      return line;
    }
    return line + " " + words.say(result.success() ? "statement.right" : "statement.wrong");
  }

  private String object(ObservedStatement observed) {
    if (!(observed.statement().object() instanceof Activity activity)) {
      return "";
    }
    @Nullable ActivityDefinition definition = activity.definition();
    LanguageMap names = definition == null ? LanguageMap.EMPTY : definition.name();
    @Nullable String wanted = names.texts().get(words.language());
    return wanted != null
        ? wanted
        : names.texts().values().stream().findFirst().orElseGet(() -> tail(activity.id().value()));
  }

  /** What stands behind the last slash of an IRI, which is all there is to show of it. */
  private static String tail(String iri) {
    String end = iri.substring(iri.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(end, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notEncoded) {
      return end;
    }
  }
}
