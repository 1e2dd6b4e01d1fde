package org.koers.packager.convert;

/** What can be made. */
public enum Target {
  CMI5,
  SCORM12
}
