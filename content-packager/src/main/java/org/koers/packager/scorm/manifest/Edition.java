package org.koers.packager.scorm.manifest;

/** Which SCORM a manifest follows. */
public enum Edition {
  SCORM_12,
  SCORM_2004
}
