/** The engine's side of power returns: names of the models, what forms show and offer, and the state the gateways read. */
@NullMarked
package org.yidan.powerreturn.process;

import org.jspecify.annotations.NullMarked;
