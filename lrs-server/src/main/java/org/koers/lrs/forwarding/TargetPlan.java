package org.koers.lrs.forwarding;

import java.net.URI;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * What an administrator decides about a target.
 *
 * @param name unique among the tenant's targets
 * @param url of an LRS: the endpoint, without {@code /statements}
 * @param version in which an LRS is spoken to
 * @param batchSize the most statements in one request
 */
public record TargetPlan(
    String name,
    TargetKind kind,
    URI url,
    XapiVersion version,
    ForwardingFilter filter,
    int batchSize) {

  public static final int MOST_AT_ONCE = 1000;
}
