package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * The parts of a statement and the properties each may have; {@code name:PART} leads to a part,
 * {@code name*:PART} to an array of them.
 */
enum Part {
  STATEMENT(
      "id actor:ACTOR verb:VERB object:OBJECT result:RESULT context:CONTEXT timestamp stored"
          + " authority:ACTOR version attachments*:ATTACHMENT"),
  SUB_STATEMENT(
      "objectType actor:ACTOR verb:VERB object:OBJECT result:RESULT context:CONTEXT timestamp"
          + " attachments*:ATTACHMENT id stored authority version"),
  ACTOR(""),
  AGENT("objectType name mbox mbox_sha1sum openid account:ACCOUNT"),
  GROUP("objectType name mbox mbox_sha1sum openid account:ACCOUNT member*:AGENT"),
  ACCOUNT("homePage name"),
  VERB("id display:LANGUAGE_MAP"),
  OBJECT(""),
  ACTIVITY("objectType id definition:DEFINITION"),
  DEFINITION(
      "name:LANGUAGE_MAP description:LANGUAGE_MAP type moreInfo extensions:EXTENSIONS"
          + " interactionType correctResponsesPattern choices*:COMPONENT scale*:COMPONENT"
          + " source*:COMPONENT target*:COMPONENT steps*:COMPONENT"),
  COMPONENT("id description:LANGUAGE_MAP"),
  STATEMENT_REF("objectType id"),
  RESULT("score:SCORE success completion response duration extensions:EXTENSIONS"),
  SCORE("scaled raw min max"),
  CONTEXT(
      "registration instructor:ACTOR team:GROUP contextActivities:CONTEXT_ACTIVITIES"
          + " contextAgents*:CONTEXT_AGENT contextGroups*:CONTEXT_GROUP revision platform language"
          + " statement:STATEMENT_REF extensions:EXTENSIONS"),
  CONTEXT_ACTIVITIES("parent*:ACTIVITY grouping*:ACTIVITY category*:ACTIVITY other*:ACTIVITY"),
  CONTEXT_AGENT("objectType agent:AGENT relevantTypes"),
  CONTEXT_GROUP("objectType group:GROUP relevantTypes"),
  ATTACHMENT(
      "usageType display:LANGUAGE_MAP description:LANGUAGE_MAP contentType length sha2 fileUrl"),
  LANGUAGE_MAP(""),
  EXTENSIONS("");

  private final String table;

  Part(String table) {
    this.table = table;
  }

  /** A property that leads to a part, or to an array of them. */
  record Branch(String property, boolean list, Part part) {}

  /** What a part may have: all of its properties, and those among them that lead on. */
  private record Table(Set<String> properties, List<Branch> branches) {}

  /** The properties that this part may have in this version. */
  Set<String> properties(XapiVersion version) {
    return table(version).properties();
  }

  /** Those properties that lead to other parts. */
  List<Branch> branches(XapiVersion version) {
    return table(version).branches();
  }

  private Table table(XapiVersion version) {
    return this == CONTEXT && !version.hasContextAgents()
        ? Tables.CONTEXT_WITHOUT_ACTORS
        : Objects.requireNonNull(Tables.OF.get(this));
  }

  /**
   * What a value really is, by its objectType; empty when it is nothing that may stand here, which
   * is then for a rule of the part above to say.
   */
  Optional<Part> of(JsonNode value) {
    if (!value.isObject()) {
      return Optional.empty();
    }
    String type = value.path("objectType").asText();
    boolean untyped = !value.has("objectType");
    return switch (this) {
      case ACTOR -> Optional.ofNullable(untyped ? AGENT : actor(type));
      case OBJECT -> Optional.ofNullable(untyped ? ObjectRules.untyped(value) : object(type));
      case AGENT -> only(untyped || type.equals("Agent"));
      case ACTIVITY -> only(untyped || type.equals("Activity"));
      case GROUP -> only(type.equals("Group"));
      case STATEMENT_REF -> only(type.equals("StatementRef"));
      default -> Optional.of(this);
    };
  }

  private Optional<Part> only(boolean fits) {
    return fits ? Optional.of(this) : Optional.empty();
  }

  private static @Nullable Part actor(String type) {
    return switch (type) {
      case "Agent" -> AGENT;
      case "Group" -> GROUP;
      default -> null;
    };
  }

  private static @Nullable Part object(String type) {
    return switch (type) {
      case "Activity" -> ACTIVITY;
      case "StatementRef" -> STATEMENT_REF;
      case "SubStatement" -> SUB_STATEMENT;
      default -> actor(type);
    };
  }

  /** Read once, after all parts exist. */
  private static final class Tables {
    static final Map<Part, Table> OF = new EnumMap<>(Part.class);
    static final Table CONTEXT_WITHOUT_ACTORS =
        read(CONTEXT.table.replaceAll("context(Agents|Groups)\\S+ ", ""));

    static {
      for (Part part : values()) {
        OF.put(part, read(part.table));
      }
    }

    private static Table read(String table) {
      Set<String> properties = new LinkedHashSet<>();
      List<Branch> branches = new ArrayList<>();
      for (String word : table.isEmpty() ? new String[0] : table.split(" ", -1)) {
        String[] pair = word.split(":", -1);
        String property = pair[0].replace("*", "");
        properties.add(property);
        if (pair.length == 2) {
          branches.add(new Branch(property, pair[0].endsWith("*"), valueOf(pair[1])));
        }
      }
      return new Table(Collections.unmodifiableSet(properties), List.copyOf(branches));
    }
  }
}
