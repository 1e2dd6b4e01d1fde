@org.jspecify.annotations.NullMarked
package org.koers.adaptive.learnerstate.store;
