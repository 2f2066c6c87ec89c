/** Dispatch (派单), receipt (签收), return (退单) and ruling: who is responsible for a call, at any instant exactly one unit. */
@NullMarked
package org.yidan.call.dispatching;

import org.jspecify.annotations.NullMarked;
