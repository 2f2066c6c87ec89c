/**
 * Disputes over whose duty a call is (RULES 1.4): asked for, ruled on by hand until the process of rulings does it,
 * applied.
 * Entry: {@link org.yidan.call.ruling.RulingDesk}; the rulings themselves are kept in {@code duty}, dispatches follow them.
 */
@NullMarked
package org.yidan.call.ruling;

import org.jspecify.annotations.NullMarked;
