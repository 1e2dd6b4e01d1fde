package org.koers.packager.words;

/**
 * A finding or problem in plain words.
 *
 * @param title what it is, a short sentence without a full stop
 * @param detail with names and numbers; empty if there is no more to say
 * @param english whether the detail is in English, for want of another language
 * @param cure what to do about it
 */
public record Explained(String title, String detail, boolean english, String cure) {}
