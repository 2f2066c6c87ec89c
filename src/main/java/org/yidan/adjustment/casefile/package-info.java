/** What the page of an adjustment has beside what all cases have: what it would change of the list, matter by matter. */
@NullMarked
package org.yidan.adjustment.casefile;

import org.jspecify.annotations.NullMarked;
