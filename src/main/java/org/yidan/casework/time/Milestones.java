package org.yidan.casework.time;

import java.time.Instant;

/** The instants a step's timers are computed from: its start, 50 % and 80 % of its time, and its end. */
public record Milestones(Instant startedAt, Instant remindAt, Instant yellowAt, Instant due) {}
