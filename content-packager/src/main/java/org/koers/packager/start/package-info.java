/**
 * Comes from: {@code java -jar koers-packager.jar}, with whatever Java the path has.
 *
 * <p>Does: says plainly when that Java is too old. Compiled for Java 8, so that an old one can say
 * it.
 *
 * <p>Goes to: the command line in {@code cli}.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.start;
