package org.koers.lrs.xapi;

/** What was acted on. */
public sealed interface StatementObject permits Activity, Actor, StatementRef, SubStatement {}
