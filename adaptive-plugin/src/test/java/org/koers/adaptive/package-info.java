/** What the tests of all rooms share. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive;
