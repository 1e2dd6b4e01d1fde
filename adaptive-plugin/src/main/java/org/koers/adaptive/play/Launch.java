package org.koers.adaptive.play;

/**
 * Where a browser finds the content.
 *
 * @param origin to check messages against
 * @param url of the runtime page; secret
 */
public record Launch(String origin, String url) {}
