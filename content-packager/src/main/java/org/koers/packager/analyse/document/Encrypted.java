package org.koers.packager.analyse.document;

import java.io.IOException;

/** A document that only opens with a password. */
final class Encrypted extends IOException {

  private static final long serialVersionUID = 1;
}
