/** The county government's decision and what a superior has to say to it (DOMAIN 3 C8, G2, C9). */
@NullMarked
package org.yidan.powerreturn.decision;

import org.jspecify.annotations.NullMarked;
