/**
 * Comes from: files of item banks (Moodle GIFT, QTI, CSV), and questions that authors confirmed in
 * packages.
 *
 * <p>Does: reads them leniently into items, and says of each that it leaves out why.
 *
 * <p>Goes to: the pool of the adaptive test.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement.bank;
