/**
 * Comes from: attachment.
 *
 * <p>Does: keeps files by their SHA-2, in the database or in a folder.
 *
 * <p>Goes to: whoever asks for the attachments of a statement.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.statement.attachment.store;
