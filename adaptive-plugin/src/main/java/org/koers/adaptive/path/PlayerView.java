package org.koers.adaptive.path;

import org.koers.adaptive.play.Launch;

/**
 * The page around the player.
 *
 * @param back address of the learner's path
 * @param language of the content
 */
public record PlayerView(
    Words words, String title, String language, Launch launch, String back, boolean finished) {}
