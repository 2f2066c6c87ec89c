/** The record of a return: what was asked, how far it has come, which townships it concerns, and the guard of its states. */
@NullMarked
package org.yidan.powerreturn.record;

import org.jspecify.annotations.NullMarked;
