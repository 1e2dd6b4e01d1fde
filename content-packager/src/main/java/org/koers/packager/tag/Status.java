package org.koers.packager.tag;

/** Whether a person stands behind a tag. */
public enum Status {
  /** A rule, a model or an earlier file says so; it steers only above the threshold. */
  PROPOSED,
  /** A person said so. */
  CONFIRMED
}
