package org.koers.adaptive.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One part of a package that can be started on its own.
 *
 * @param identifier the manifest item's identifier, unique in its package
 * @param title as the manifest names it
 * @param href where it starts, relative to the package's root, with its query if it has one
 * @param reports true for a SCO; false for an asset, which never calls the SCORM API
 * @param masteryScore from 0 to 100, or null where the manifest has none
 * @param dataFromLms what the content finds in {@code cmi.launch_data}; empty if nothing
 */
public record LaunchableSco(
    String identifier,
    String title,
    String href,
    boolean reports,
    @Nullable Double masteryScore,
    String dataFromLms) {}
