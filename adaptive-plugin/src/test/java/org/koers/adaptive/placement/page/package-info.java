@org.jspecify.annotations.NullMarked
package org.koers.adaptive.placement.page;
