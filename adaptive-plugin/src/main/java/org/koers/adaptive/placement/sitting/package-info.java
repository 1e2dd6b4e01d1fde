/**
 * Comes from: banks of questions that staff brought in, and learners who want to show what they
 * know.
 *
 * <p>Does: holds their placement tests from invitation to result: keeps each answer, says it as a
 * statement, waives what need not be done, and learns about the questions.
 *
 * <p>Goes to: the pages of learners and staff; statements to the record store.
 */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement.sitting;
