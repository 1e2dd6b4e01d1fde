package org.koers.adaptive.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Labels;
import org.koers.adaptive.competency.Role;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Wishes;
import org.koers.adaptive.refresher.DueReason;

/**
 * The record of a decision as JSON: each reason with its kind and its own values, so that it can be
 * said later in any language; times and durations by ISO 8601. Of competencies and roles the names
 * are kept, not what the graph says of them.
 */
final class RecordJson {

  private static final JsonMapper JSON = mapper();

  private RecordJson() {}

  static String write(DecisionRecord decision) {
    try {
      return JSON.writeValueAsString(decision);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("A decision cannot be written", cannotBe);
    }
  }

  /** The same in lines, for people. */
  static String pretty(String body, Map<String, Object> more) {
    try {
      Map<String, Object> all = new LinkedHashMap<>(more);
      all.put("record", JSON.readTree(body));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A kept decision is not readable", broken);
    }
  }

  /** As a reason is called in the record. */
  static String kind(Reason reason) {
    return reason.getClass().getSimpleName();
  }

  static DecisionRecord read(String body) {
    try {
      return JSON.readValue(body, DecisionRecord.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A kept decision is not readable", broken);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kinds {}

  private static JsonMapper mapper() {
    SimpleModule module = new SimpleModule();
    text(module, Instant.class, Instant::parse);
    text(module, LocalDate.class, LocalDate::parse);
    text(module, Duration.class, Duration::parse);
    module.addSerializer(Competency.class, new Names<>(Competency.class));
    module.addDeserializer(Competency.class, new Named<>(Competency.class));
    module.addSerializer(Role.class, new Names<>(Role.class));
    module.addDeserializer(Role.class, new Named<>(Role.class));
    module.addSerializer(Wishes.class, new Names<>(Wishes.class));
    module.addDeserializer(Wishes.class, new Named<>(Wishes.class));
    return JsonMapper.builder()
        .addModule(module)
        .addMixIn(Reason.class, Kinds.class)
        .addMixIn(DueReason.class, Kinds.class)
        .registerSubtypes(kinds(Reason.class))
        .registerSubtypes(kinds(DueReason.class))
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .build();
  }

  private static NamedType[] kinds(Class<?> sealed) {
    List<NamedType> kinds = new ArrayList<>();
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      kinds.add(new NamedType(kind, kind.getSimpleName()));
    }
    return kinds.toArray(NamedType[]::new);
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(
        type,
        new StdSerializer<>(type) {
          @Override
          public void serialize(T value, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            json.writeString(value.toString());
          }
        });
    module.addDeserializer(
        type,
        new StdDeserializer<>(type) {
          @Override
          public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
          }
        });
  }

  /** Writes what is kept of a thing that has more to it. */
  private static final class Names<T> extends StdSerializer<T> {
    Names(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      switch (value) {
        case Competency one ->
            json.writePOJO(Map.of("iri", one.iri(), "labels", labels(one.labels())));
        case Role one ->
            json.writePOJO(
                Map.of("iri", one.iri(), "id", one.id(), "labels", labels(one.labels())));
        case Wishes one -> json.writePOJO(KeptWishes.of(one));
        default -> throw new IllegalArgumentException(value.getClass().getName());
      }
    }

    private static Map<String, String> labels(Labels labels) {
      return new TreeMap<>(labels.byLanguage());
    }
  }

  /** Reads them. */
  private static final class Named<T> extends StdDeserializer<T> {
    private final Class<T> type;

    Named(Class<T> type) {
      super(type);
      this.type = type;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (type == Wishes.class) {
        return type.cast(json.readValueAs(KeptWishes.class).wishes());
      }
      JsonNode tree = json.readValueAsTree();
      Map<String, String> texts = new HashMap<>();
      tree.get("labels")
          .properties()
          .forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
      Labels labels = new Labels(texts);
      String iri = tree.get("iri").asText();
      return type.cast(
          type == Competency.class
              ? new Competency(iri, labels, Set.of(), Optional.empty())
              : new Role(iri, tree.get("id").asText(), labels, Set.of(), List.of()));
    }
  }

  /** {@link Wishes} without anything optional. */
  record KeptWishes(
      boolean modelsOff,
      boolean modelsOffForAll,
      @Nullable String policy,
      @Nullable String chosen,
      @Nullable Instant chosenAt,
      List<Wishes.Later> later) {

    static KeptWishes of(Wishes wishes) {
      return new KeptWishes(
          wishes.modelsOff(),
          wishes.modelsOffForAll(),
          wishes.policy().orElse(null),
          wishes.chosen().map(Wishes.OwnChoice::activityIri).orElse(null),
          wishes.chosen().map(Wishes.OwnChoice::when).orElse(null),
          wishes.later());
    }

    Wishes wishes() {
      return new Wishes(
          modelsOff,
          modelsOffForAll,
          Optional.ofNullable(policy),
          chosen == null || chosenAt == null
              ? Optional.empty()
              : Optional.of(new Wishes.OwnChoice(chosen, chosenAt)),
          later);
    }
  }
}
