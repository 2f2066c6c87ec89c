package org.yidan.casework.level;

/**
 * A task with an open objection ended by another way: its holder did the work all the same, or its case went on without it. Told in
 * the transaction of the step, before the step's own record is written.
 *
 * @param objectionNo number of the objection
 * @param completed whether the holder completed it
 */
public record ObjectedTaskGone(String objectionNo, boolean completed) {}
