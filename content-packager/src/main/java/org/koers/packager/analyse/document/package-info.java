/**
 * Comes from: PDF and Office files of a package, which may be meant to do harm.
 *
 * <p>Does: has a Java process of its own read them, with little memory and little time, and ends it
 * when it takes more. {@link org.koers.packager.analyse.document.Documents} is the side of the
 * packager; {@code PipeLoader} and {@code Worker} run in the process, which gets its classes from
 * the packager, whatever that runs in.
 *
 * <p>Goes to: analyse, as text by page, slide, chapter or sheet.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.analyse.document;
