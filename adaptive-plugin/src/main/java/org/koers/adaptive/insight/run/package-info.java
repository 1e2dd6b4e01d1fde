/**
 * Comes from: insight.model, insight.watch.
 *
 * <p>Does: reads all histories of a tenant in the background, makes the report and learns a model.
 *
 * <p>Goes to: the page, which shows how far it is.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.insight.run;
