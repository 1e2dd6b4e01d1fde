package org.koers.lrs.statement.store;

/**
 * What changes whenever statements that were there count no more. Whoever keeps what he made of
 * statements reads them again when it does.
 *
 * @param erasures how often something was erased
 * @param voiding the position of the last statement that voids another; 0 if there is none
 */
public record Revision(long erasures, long voiding) {}
