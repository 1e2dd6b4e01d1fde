package org.koers.lrs.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koers.lrs.LrsResources;
import org.koers.lrs.authority.Scope;
import org.yaml.snakeyaml.Yaml;

/** The description of the resources beside the resources. */
class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final java.nio.file.Path FOLDER =
      java.nio.file.Path.of(System.getProperty("koers.root"))
          .resolve("lrs-server/src/main/resources/META-INF/resources");

  private final JsonNode api = read();

  @Test
  void everyResourceShouldBeDescribedAndNothingElse() {
    Set<String> built = new TreeSet<>(operations("/xapi/", LrsResources.classes()));
    built.addAll(operations("/api/", LrsResources.api()));
    built.addAll(operations("/exchange/", LrsResources.exchange()));
    assertThat(described()).isEqualTo(built);
  }

  @Test
  void theDescriptionShouldKeepToTheStandard() throws IOException {
    try (InputStream schema = OpenApiTest.class.getResourceAsStream("oas-3.1-schema.json")) {
      var validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
      assertThat(validator.validate(api)).isEmpty();
    }
  }

  @Test
  void everyReferenceShouldLeadSomewhere() {
    assertThat(api.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(reference -> !api.at(reference.substring(1)).isMissingNode());
  }

  @Test
  void everyScopeShouldExistAndEveryLockedDoorShouldBeDescribed() {
    Set<String> scopes =
        Stream.of(Scope.values()).map(Scope::text).collect(Collectors.toUnmodifiableSet());
    api.path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      JsonNode keys = operation.path("security").path(0).path("key");
                      keys.forEach(scope -> assertThat(scopes).contains(scope.asText()));
                      assertThat(operation.path("security").path(1).path("token"))
                          .as("a token opens what a key opens")
                          .isEqualTo(keys);
                      assertThat(operation.path("responses").has("401"))
                          .as(operation.path("operationId").asText())
                          .isEqualTo(!keys.isEmpty());
                    }));
  }

  @Test
  void theOtherFormsShouldBeMadeOfTheOne() throws IOException {
    is("openapi.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(api) + "\n");
    is("openapi/index.html", new OpenApiPage(api).html());
  }

  private static void is(String file, String content) throws IOException {
    if (Boolean.getBoolean("koers.docs.write")) {
      Files.writeString(FOLDER.resolve(file), content);
    }
    assertThat(FOLDER.resolve(file)).hasContent(content);
  }

  private static JsonNode read() {
    try {
      return JSON.valueToTree(
          new Yaml().<Object>load(Files.readString(FOLDER.resolve("openapi.yaml"))));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private Set<String> described() {
    Set<String> found = new TreeSet<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            found.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    return found;
  }

  private static Set<String> operations(String base, Set<Class<?>> classes) {
    return classes.stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(
            type ->
                Arrays.stream(type.getMethods())
                    .filter(method -> !verb(method).isEmpty())
                    .map(method -> verb(method) + " " + path(base, type, method)))
        .collect(Collectors.toSet());
  }

  private static String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst()
        .orElse("");
  }

  private static String path(String base, Class<?> type, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = base + type.getAnnotation(Path.class).value();
    return (own == null ? path : path + "/" + own.value()).replaceAll("/+", "/");
  }
}
