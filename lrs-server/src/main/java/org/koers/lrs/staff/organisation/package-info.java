/**
 * Comes from: the sign-in page of staff.
 *
 * <p>Does: signs people in where they already do: at the organisation's OpenID Connect provider, by
 * authorization code with PKCE.
 *
 * <p>Goes to: staff, as somebody with roles.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.staff.organisation;
