/**
 * Comes from: frameworks that others keep, in SKOS, CASE or ESCO's files; a competency graph.
 *
 * <p>Does: writes a framework as a graph file, and a graph as SKOS.
 *
 * <p>Goes to: whoever makes an organisation's graph of it; other systems.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.competency.exchange;
