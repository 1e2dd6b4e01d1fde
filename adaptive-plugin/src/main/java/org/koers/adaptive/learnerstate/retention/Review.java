package org.koers.adaptive.learnerstate.retention;

import java.time.Instant;

/** One time that something was asked for, and how well it was recalled. */
public record Review(Instant at, ReviewRating rating) {}
