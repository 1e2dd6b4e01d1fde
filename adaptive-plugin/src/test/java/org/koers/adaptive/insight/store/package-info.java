@org.jspecify.annotations.NullMarked
package org.koers.adaptive.insight.store;
