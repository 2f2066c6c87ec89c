/**
 * The list's new version for a return: draft, notice, publication, and the switch of competence at 00:00
 * (RULES C10, C11, C14).
 */
@NullMarked
package org.yidan.powerreturn.listing;

import org.jspecify.annotations.NullMarked;
