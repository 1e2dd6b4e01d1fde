package org.koers.lrs.xapi;

import org.jspecify.annotations.Nullable;

/** Something to do or learn; its definition is no part of the statement (Data 2.3.1). */
public record Activity(Iri id, @Nullable ActivityDefinition definition)
    implements StatementObject {}
