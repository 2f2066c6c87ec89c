/**
 * What a request may bring and leave behind before anybody looked at it: entry classes {@link org.yidan.engine.gate.BodyGate}
 * for the size of bodies and the room they take, and {@link org.yidan.engine.gate.NoStrangersSession} for sessions. They stand
 * before the log-in, so neither trusts the sender.
 */
@NullMarked
package org.yidan.engine.gate;

import org.jspecify.annotations.NullMarked;
