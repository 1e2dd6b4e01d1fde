/**
 * Comes from: what analyse found in a package, and the competency frameworks of an organisation.
 *
 * <p>Does: where somebody asks for it, shows or sends text of a course to a language model behind
 * an OpenAI-compatible address, and takes of its answer what has a known value and quotes the text.
 *
 * <p>Goes to: the merge, as proposals beside those of the rules.
 */
@org.jspecify.annotations.NullMarked
package org.koers.packager.tag.llm;
