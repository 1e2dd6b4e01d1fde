package org.koers.lrs.profile;

import java.util.Optional;
import java.util.UUID;

/**
 * What is wrong with a statement.
 *
 * @param position of the statement in the log
 * @param edition which document of the profile said so
 * @param template empty where it is about the profile as a whole
 * @param place JSONPath into the statement
 */
public record ProfileFinding(
    long position,
    int edition,
    UUID statement,
    Optional<UUID> registration,
    String template,
    String place,
    String message) {}
