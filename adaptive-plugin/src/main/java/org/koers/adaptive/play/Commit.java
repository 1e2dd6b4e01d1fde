package org.koers.adaptive.play;

/**
 * What the browser sends.
 *
 * @param token good for one registration
 * @param sco the manifest item's identifier
 * @param session the number its launch was given
 * @param cmi what has changed, or all of it
 */
record Commit(String token, String sco, int session, Phase phase, Cmi cmi) {}
