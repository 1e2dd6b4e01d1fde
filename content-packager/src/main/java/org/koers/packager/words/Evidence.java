package org.koers.packager.words;

/**
 * What a tag rests on.
 *
 * @param sentence what was found; empty if the passage says it all
 * @param english whether the sentence is in English, for want of another language
 * @param place the file that the passage is in; empty if it rests on none
 * @param quote the passage itself, without its quotes
 */
public record Evidence(String sentence, boolean english, String place, String quote) {}
