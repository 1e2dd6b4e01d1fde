package org.koers.packager.scorm.manifest;

/** Whether a resource reports to the LMS. */
public enum ScormType {
  /** Finds the LMS and reports to it. */
  SCO,
  /** Is shown, reports nothing. */
  ASSET,
  /** The manifest does not say; it may still report. */
  UNSAID
}
