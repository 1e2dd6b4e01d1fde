package org.koers.lrs.xapi;

import org.jspecify.annotations.Nullable;

/** What a statement says about an activity. */
public record ActivityDefinition(
    LanguageMap name,
    LanguageMap description,
    @Nullable Iri type,
    @Nullable Iri moreInfo,
    @Nullable Interaction interaction,
    Extensions extensions) {}
