package org.koers.adaptive.placement.bank;

import java.util.Optional;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.placement.item.Task;

/**
 * A question as a file has it, before it is an item.
 *
 * @param place in the file
 * @param id may be empty
 * @param competency IRI; empty where the file does not say
 * @param topic category; may be empty
 */
record Found(
    String place,
    String id,
    String title,
    String stem,
    Task task,
    String competency,
    String topic,
    Optional<Level> level,
    String language,
    String feedback) {}
