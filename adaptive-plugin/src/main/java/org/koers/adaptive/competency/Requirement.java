package org.koers.adaptive.competency;

import org.koers.adaptive.catalogue.Level;

/** That a role needs a competency, how far, and how much depends on it. */
public record Requirement(Competency competency, Level level, Criticality criticality) {}
