/** The handover sheet, as the engine calls it. */
@NullMarked
package org.yidan.powerreturn.process.handover;

import org.jspecify.annotations.NullMarked;
