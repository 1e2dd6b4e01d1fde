package org.koers.adaptive.competency;

/** The parts of the room, put together as the server does. */
public record GraphParts(TenantGraphs graphs, GraphEditing editing) {

  /** With a file for all tenants. */
  public static GraphParts of(String file, GraphVersions versions) {
    GraphFiles files = new GraphFiles(file, Long::toString);
    TenantGraphs graphs = new TenantGraphs(versions, files);
    return new GraphParts(graphs, new GraphEditing(versions, files, graphs));
  }
}
