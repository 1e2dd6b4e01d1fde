package org.koers.lrs.authority;

/** Whose statements these are; nothing is shared between two of them. */
public record Tenant(long id, String name) {}
