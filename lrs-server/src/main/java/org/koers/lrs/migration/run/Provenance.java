package org.koers.lrs.migration.run;

import java.util.List;

/** Where statements came from that were first stored elsewhere. */
public interface Provenance {

  /** What the runs said that met this statement; empty where it came straight from its sender. */
  List<Origin> of(long tenantId, long position);

  /**
   * What one run met.
   *
   * @param source the address of the other store, or the name of the file
   * @param storedByRun false where the statement was here before
   */
  record Origin(long runId, String source, boolean storedByRun, Original original) {}
}
