/**
 * Comes from: the Authorization header of a request.
 *
 * <p>Does: finds the credential: it decides the tenant, what is allowed and the statement's
 * authority.
 *
 * <p>Goes to: the resources, as the principal of the request.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.authority;
