package org.koers.adaptive.placement.sitting;

/**
 * An activity that a placement test showed to be needless.
 *
 * @param language BCP 47 of its title
 * @param minutes that it would have taken; 0 where nobody has said
 */
public record WaivedActivity(String activityIri, String title, String language, long minutes) {}
