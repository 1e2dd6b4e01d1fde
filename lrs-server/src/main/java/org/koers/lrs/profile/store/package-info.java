/**
 * Comes from: profile.
 *
 * <p>Does: keeps xAPI Profiles and what was found in PostgreSQL; who follows the log for a profile
 * holds its row, over all nodes.
 *
 * <p>Goes to: the tables lrs.xapi_profile and those that begin with its name.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.profile.store;
