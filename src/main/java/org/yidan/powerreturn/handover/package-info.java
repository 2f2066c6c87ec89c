/** The handover sheet (F-55): what is open, item by item, signed out by the township and in by the department. */
@NullMarked
package org.yidan.powerreturn.handover;

import org.jspecify.annotations.NullMarked;
