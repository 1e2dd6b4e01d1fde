package org.koers.lrs.statement.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koers.lrs.statement.store.DescriptionSource;
import org.koers.lrs.statement.store.StoredStatement;
import org.koers.lrs.xapi.StatementNodes;

/** Writes stored statements in the form that was asked for. */
record Renderer(DescriptionSource descriptions) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** The JSON of each, in their order. */
  List<String> render(List<StoredStatement> statements, Form form, StatementRequest request) {
    if (form.format() == Format.EXACT) {
      return statements.stream().map(FilledStatement::json).toList();
    }
    List<ObjectNode> trees = statements.stream().map(Renderer::tree).toList();
    StatementNodes.Visitor shape =
        form.format() == Format.IDS
            ? new IdsForm()
            : new CanonicalForm(
                descriptions.definitions(request.who().tenant().id(), activities(trees)),
                Languages.of(request.acceptLanguage()));
    trees.forEach(tree -> StatementNodes.visit(tree, shape));
    return trees.stream().map(ObjectNode::toString).toList();
  }

  private static ObjectNode tree(StoredStatement statement) {
    try {
      return (ObjectNode) JSON.readTree(FilledStatement.json(statement));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored statement cannot be read again", broken);
    }
  }

  private static Set<String> activities(List<ObjectNode> statements) {
    Set<String> iris = new HashSet<>();
    statements.forEach(statement -> StatementNodes.visit(statement, new ActivityIds(iris)));
    return iris;
  }

  private record ActivityIds(Set<String> found) implements StatementNodes.Visitor {
    @Override
    public void actor(ObjectNode agentOrGroup) {
      // Only activities are looked for.
    }

    @Override
    public void verb(ObjectNode verb) {
      // Only activities are looked for.
    }

    @Override
    public void activity(ObjectNode activity) {
      found.add(activity.path("id").asText());
    }
  }
}
