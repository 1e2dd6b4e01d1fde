/**
 * Comes from: requests over HTTP.
 *
 * <p>Does: puts each module's resources at its address, and answers for health.
 *
 * <p>Goes to: the rooms of the three modules.
 */
@org.jspecify.annotations.NullMarked
package org.koers.server.web;
