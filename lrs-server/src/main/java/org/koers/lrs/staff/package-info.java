/**
 * Comes from: people of the staff at their browsers.
 *
 * <p>Does: signs them in, and gives every page its frame: navigation by role, language, tenant.
 *
 * <p>Goes to: the rooms whose pages they open.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.staff;
