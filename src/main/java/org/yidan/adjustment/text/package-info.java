/** What forms and documents of an adjustment show: the difference, opinions, reviews and results in words. */
@NullMarked
package org.yidan.adjustment.text;

import org.jspecify.annotations.NullMarked;
