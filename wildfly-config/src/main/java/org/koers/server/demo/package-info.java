/**
 * Comes from: the launcher's demo command and the folder {@code src/main/demo}.
 *
 * <p>Does: builds the demo's courses with the packager, and tells the store what the demo's
 * learners did before Koers came.
 *
 * <p>Goes to: the catalogue, which publishes the packages; the store, over HTTP.
 */
@org.jspecify.annotations.NullMarked
package org.koers.server.demo;
