/** Tests of the intake from outside. */
@NullMarked
package org.yidan.open311;

import org.jspecify.annotations.NullMarked;
