/**
 * Comes from: multipart requests with statements and their files.
 *
 * <p>Does: spools the files, holds them against the statements that name them, verifies signatures.
 *
 * <p>Goes to: attachment.store; on a GET back to the client.
 */
@org.jspecify.annotations.NullMarked
package org.koers.lrs.statement.attachment;
