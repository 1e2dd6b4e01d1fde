package org.koers.packager.analyse;

import java.util.List;

/**
 * What a learner reads in a language other than the one that the course opens in.
 *
 * @param language as the content calls it, such as {@code de}
 */
public record Translation(String language, List<Passage> passages) {}
