/**
 * Who decides on a proposal and how it ends without a change: approval, province, interim order, withdrawal, answer
 * (RULES D8, D14).
 */
@NullMarked
package org.yidan.adjustment.decision;

import org.jspecify.annotations.NullMarked;
