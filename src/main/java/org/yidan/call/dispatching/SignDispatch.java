package org.yidan.call.dispatching;

import java.time.Instant;

/** The unit signs for a dispatch and names who handles it. */
public record SignDispatch(String handler, String handlerPhone, Instant plannedVisitAt) {}
