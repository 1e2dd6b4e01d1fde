/**
 * Comes from: an administrator at a browser.
 *
 * <p>Does: shows and changes tenants and credentials, health and the access log, each change
 * written to that log.
 *
 * <p>Goes to: authority, and what runs beside the statements.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.administration;
