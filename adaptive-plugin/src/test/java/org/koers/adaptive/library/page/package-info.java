/** Tests of the author's pages over real HTTP and in a real Chromium. */
@org.jspecify.annotations.NullMarked
package org.koers.adaptive.library.page;
