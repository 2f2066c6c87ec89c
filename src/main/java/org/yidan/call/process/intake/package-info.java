/** Glue of the intake: one thin bean per step of {@code SubProcess_Intake} and of the registration, all calling {@code call.intake}. */
@NullMarked
package org.yidan.call.process.intake;

import org.jspecify.annotations.NullMarked;
