package org.koers.lrs.statement.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What statements have said of activities and agents so far. */
public interface DescriptionSource {

  /** The merged definitions of those activities that have one, by IRI. */
  Map<String, ObjectNode> definitions(long tenantId, Set<String> activities);

  /**
   * The names by which an agent was called.
   *
   * @param agentKey {@link org.koers.lrs.xapi.Ifi#key}
   */
  List<String> names(long tenantId, String agentKey);
}
