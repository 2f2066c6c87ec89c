/** The partners who file calls from outside, known by their keys. */
@NullMarked
package org.yidan.open311.partner;

import org.jspecify.annotations.NullMarked;
