package org.yidan.adjustment.meeting;

import java.util.List;

/**
 * A proposal that a claim meeting can settle.
 *
 * @param positions what the units said beforehand, a line each
 * @param called the units that must be there, else nothing can be recorded
 * @param leads the types of units of which one claimed to lead
 * @param coops the types of units of which one claimed to co-operate
 */
public record AgendaItem(
        String taskId,
        String caseNo,
        String title,
        List<String> positions,
        List<Unit> called,
        List<String> leads,
        List<String> coops) {

    /** A unit, by code and name. */
    public record Unit(String code, String name) {}
}
