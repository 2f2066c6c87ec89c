/** Returns of delegated powers, walked as their users do. */
@NullMarked
package org.yidan.powerreturn;

import org.jspecify.annotations.NullMarked;
