package org.yidan.organization.access;

import java.util.List;

/** Contributed by a module: the filters of the task list, and what their cards show. */
public interface TaskFilters {

    /** The filters in the order they are listed. */
    List<TaskFilter> filters();

    /** What a card shows of the case, in this order. */
    List<CardField> cardFields();

    /**
     * A line of a card.
     *
     * @param variable the process variable it shows
     */
    record CardField(String variable, String label) {}
}
