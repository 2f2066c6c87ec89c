/** The two halves of the tests that a build runs side by side, each in a JVM with a database of its own. */
@NullMarked
package org.yidan.halves;

import org.jspecify.annotations.NullMarked;
