package org.yidan.call;

/** Who calls whom (RULES 1). */
public enum Direction {
    /** Township to departments (乡呼县应). */
    UP,
    /** Department to township, for the listed co-operation duty only (RULES 7.9). */
    DOWN,
    /** Between departments. */
    SIDE,
    /** Township to its own stations (五项权力). */
    IN
}
