package org.koers.packager.instrument;

import java.net.URI;
import java.util.Optional;
import org.koers.packager.build.DosDate;

/**
 * What a person decides about instrumenting; nothing of it is secret.
 *
 * @param exchange where a launch is exchanged for a short-lived credential
 * @param activity the IRI of the course as an activity; empty makes one at the host of the exchange
 * @param unverified the base of a record store that takes statements without a credential; empty
 *     keeps them in the page until there is one
 * @param date of what changes; empty takes that of the newest file
 */
public record InstrumentSettings(
    URI exchange, Optional<String> activity, Optional<URI> unverified, Optional<DosDate> date) {}
