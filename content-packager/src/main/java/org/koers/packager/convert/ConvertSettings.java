package org.koers.packager.convert;

import java.util.Optional;
import org.koers.packager.build.DosDate;

/**
 * What a person decides about a conversion.
 *
 * @param activity the IRI of the course; empty makes one of its identifier and title
 * @param title of loose material; empty takes the name of the file or folder
 * @param language BCP 47; empty takes what the metadata says
 * @param date of what is new; empty takes that of the newest file
 */
public record ConvertSettings(
    Optional<String> activity,
    Optional<String> title,
    Optional<String> language,
    Optional<DosDate> date) {}
