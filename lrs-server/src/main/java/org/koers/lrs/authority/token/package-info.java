/**
 * Comes from: requests with {@code Authorization: Bearer}.
 *
 * <p>Does: checks the token by the keys of the organisation's OpenID Connect provider; its claims
 * say the tenant, the scopes and who vouches.
 *
 * <p>Goes to: authority, as one more way to be a credential.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.authority.token;
