package org.koers.lrs.xapi;

import org.jspecify.annotations.Nullable;

/** What came of it. */
public record Result(
    @Nullable Score score,
    @Nullable Boolean success,
    @Nullable Boolean completion,
    @Nullable String response,
    @Nullable Iso8601Duration duration,
    Extensions extensions) {}
