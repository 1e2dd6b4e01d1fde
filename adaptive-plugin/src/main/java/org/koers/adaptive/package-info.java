/**
 * Comes from: the rooms below.
 *
 * <p>Does: names what of them answers HTTP requests.
 *
 * <p>Goes to: wildfly-config, which puts it under its addresses.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive;
