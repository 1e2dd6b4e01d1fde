package org.koers.packager.analyse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A video or a sound.
 *
 * @param video false for a sound
 * @param length as its container says; empty if it does not, or in a container that is not read
 * @param captions names of the files with its captions or transcript; empty if there are none
 */
public record MediaFile(
    String entry, boolean video, Optional<Duration> length, List<String> captions) {}
