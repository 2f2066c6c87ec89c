/** The county government's decision and what a superior has to say to it (RULES C8, CG2, C9). */
@NullMarked
package org.yidan.powerreturn.decision;

import org.jspecify.annotations.NullMarked;
