/**
 * Comes from: a package and the tags that it has or is to have.
 *
 * <p>Does: says the same as the LOM record in the words of others: an AMB record (LRMI, schema.org)
 * with the provenance of each tag (PROV-O), xAPI activity definitions, an activity profile
 * document.
 *
 * <p>Goes to: build, which puts the record into the package, and cli.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.describe;
