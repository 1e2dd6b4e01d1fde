package org.koers.adaptive.play;

import java.nio.file.Path;
import org.koers.adaptive.catalogue.CatalogueEntry;

/**
 * A package as an author tries it out: no attempt, no statement.
 *
 * @param folder of its files
 * @param expert whether it is opened as for one who knows it all and goes anywhere
 */
public record Preview(CatalogueEntry entry, Path folder, boolean expert) {}
