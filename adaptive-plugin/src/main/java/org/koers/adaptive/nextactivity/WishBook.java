package org.koers.adaptive.nextactivity;

/** Where the wishes of learners and organisations stand. */
@FunctionalInterface
public interface WishBook {

  /** As they are now; what is over may still be among them. */
  Wishes of(long tenantId, String pseudonym);
}
