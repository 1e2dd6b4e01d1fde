/**
 * Comes from: the server's first filter, for each request.
 *
 * <p>Does: gives the request an id that its answer, its problem and its log lines share, and keeps
 * what is learned about it on the way.
 *
 * <p>Goes to: the log, the metrics and problem answers.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.request;
