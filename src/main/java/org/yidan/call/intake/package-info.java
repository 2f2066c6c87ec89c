/**
 * Intake (登记、核实受理): a call is registered with the list of that day, verified by the township and let up to the county.
 * Entry: {@link org.yidan.call.intake.CallDesk} and {@link org.yidan.call.intake.IntakeDesk}; whose duty it is they ask
 * {@code duty}, what was done goes to {@code journal}.
 */
@NullMarked
package org.yidan.call.intake;

import org.jspecify.annotations.NullMarked;
