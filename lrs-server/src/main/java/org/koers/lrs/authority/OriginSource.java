package org.koers.lrs.authority;

import java.util.Set;

/** The origins for which there are credentials. */
public interface OriginSource {

  /** Those that any credential allows that works now, of whatever tenant. */
  Set<Origin> allowed();
}
