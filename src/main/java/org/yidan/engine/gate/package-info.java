/**
 * What a request may bring and leave behind before anybody looked at it: entry classes {@link org.yidan.engine.gate.BodyGate}
 * for the size of bodies and the room they take, {@link org.yidan.engine.gate.NoStrangersSession} for sessions and {@link
 * org.yidan.engine.gate.LogInGate} for the speed of log-ins. They stand before the log-in, so none of them trusts the sender.
 */
@NullMarked
package org.yidan.engine.gate;

import org.jspecify.annotations.NullMarked;
