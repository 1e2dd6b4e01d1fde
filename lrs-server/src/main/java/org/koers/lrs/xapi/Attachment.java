package org.koers.lrs.xapi;

import org.jspecify.annotations.Nullable;

/** What is known of a file that belongs to a statement; length in bytes, sha2 hexadecimal. */
public record Attachment(
    Iri usageType,
    LanguageMap display,
    LanguageMap description,
    String contentType,
    long length,
    String sha2,
    @Nullable Iri fileUrl) {}
