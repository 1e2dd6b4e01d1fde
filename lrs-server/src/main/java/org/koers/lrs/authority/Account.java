package org.koers.lrs.authority;

/** Somebody or something that vouches for statements, as it is known to who names it. */
public record Account(String homePage, String name) {}
