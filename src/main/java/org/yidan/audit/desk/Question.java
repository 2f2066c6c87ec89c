package org.yidan.audit.desk;

import java.util.List;
import java.util.Map;

/**
 * A question of auditors: one statement over the record, what may narrow it, and what its answer shows. Words are in the bundle
 * {@code desk} under the id.
 *
 * @param room the page it belongs to
 * @param needs tables without which it cannot be asked
 * @param sight which rows whom: {@code CASE} by the readers of the case that {@code sightOf} names, {@code READERS} by
 *     those it names itself, {@code REGION} by the region
 * @param order the columns that give every row its place
 * @param version changes whenever its file does
 */
public record Question(
        String id,
        String room,
        List<String> needs,
        Sight sight,
        String sightOf,
        List<String> order,
        boolean newestFirst,
        List<Column> columns,
        List<Filter> filters,
        String sql,
        String version) {

    /** What a refusal of a value names it by. */
    public static final String PARAMETER = "parameter";

    /** Who sees which rows. */
    public enum Sight {
        CASE,
        READERS,
        REGION,
        /** Who sees every region sees every row, nobody else any. */
        PLATFORM,
        /** Whoever may sit at the desk sees every row. */
        DESK
    }

    /** Key of what it is called; with {@code -about} that of what it answers. */
    public String label() {
        return "desk.question." + id;
    }

    /** What must be said and is not. */
    public List<Filter> missing(Map<String, String> sent) {
        return filters.stream()
                .filter(filter -> filter.required()
                        && sent.getOrDefault(filter.name(), "").isBlank())
                .toList();
    }

    /** The columns that are shown. */
    public List<Column> shown() {
        return columns.stream().filter(column -> !column.hidden()).toList();
    }

    /** Whether only who sees every region may ask it. */
    public boolean isOfPlatform() {
        return sight == Sight.PLATFORM;
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("question " + id + " has no column " + name));
    }

    /** Whether it can be narrowed by this. */
    public boolean asksFor(String filter) {
        return filters.stream().anyMatch(one -> one.name().equals(filter));
    }
}
