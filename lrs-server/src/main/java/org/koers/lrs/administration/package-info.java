/**
 * Comes from: an administrator at a browser.
 *
 * <p>Does: shows and changes tenants, credentials and forwarding, shows health and the access log,
 * and writes each change to that log.
 *
 * <p>Goes to: authority, and what runs beside the statements.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.administration;
