/** Glue of rulings and of proposals for the list: one thin bean per step, calling {@code call.ruling} and {@code call.duty}. */
@NullMarked
package org.yidan.call.process.ruling;

import org.jspecify.annotations.NullMarked;
