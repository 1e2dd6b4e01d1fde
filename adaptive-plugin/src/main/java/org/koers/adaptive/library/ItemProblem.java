package org.koers.adaptive.library;

/**
 * Why a package could not be read.
 *
 * @param place the file or entry it is about
 * @param message what is wrong, a sentence
 * @param cure what to do about it, a sentence
 */
public record ItemProblem(String code, String place, String message, String cure) {}
