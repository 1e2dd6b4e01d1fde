package org.koers.lrs.exchange;

import java.time.Instant;
import java.util.UUID;
import org.koers.lrs.authority.Bounds;

/**
 * What a ticket or a credential says.
 *
 * @param id of the ticket or the credential
 * @param exchange the key of the address that it is for
 * @param expires of a ticket until when it must be used first; of a credential its end
 * @param until the end of the launch: nothing is renewed after it
 */
public record Launch(UUID id, String exchange, Bounds bounds, Instant expires, Instant until) {}
