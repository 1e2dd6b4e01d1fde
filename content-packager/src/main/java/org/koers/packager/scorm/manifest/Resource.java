package org.koers.packager.scorm.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the manifest lists it.
 *
 * @param href where it lies, resolved against every xml:base; null if it cannot be launched
 * @param files the names of its files, resolved in the same way
 * @param dependencies identifiers of other resources that it needs
 */
public record Resource(
    String identifier,
    String type,
    ScormType scormType,
    @Nullable Href href,
    List<String> files,
    List<String> dependencies) {}
