package org.koers.lrs.statement.query;

/**
 * How the statements of an answer are given.
 *
 * @param attachments whether their attachments come with them
 */
record Form(Format format, boolean attachments) {
  static final Form USUAL = new Form(Format.EXACT, false);
}
