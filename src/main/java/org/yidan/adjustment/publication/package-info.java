/**
 * From the decision to the list in force: guide, draft, impact, publication, notice, carry-over, training, later review
 * (RULES D9 to D15).
 */
@NullMarked
package org.yidan.adjustment.publication;

import org.jspecify.annotations.NullMarked;
