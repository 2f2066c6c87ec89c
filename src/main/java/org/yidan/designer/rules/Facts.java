package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know of the living server: names only. Where something differs by process, {@link #EVERY} stands for the processes
 * that are not named.
 *
 * @param beans process beans by name
 * @param steps steps of the office by key
 * @param parties parties that {@code posts.of} knows as a whole, by process
 * @param units what may stand before the dot of a party, by process
 * @param roles what may stand behind the dot
 * @param leads what may stand before the dot where the duty is LEAD, by process
 * @param dutyRoles duties a task may be done in
 * @param limitTables key of the table of limits by process; elsewhere it is {@code <process>-limits}
 * @param limitRows steps with a row by table
 * @param clocks words of the clock of a limit
 * @param decisions deployed decisions by key; only of those that code asks are the columns known
 * @param processes keys of deployed processes
 * @param shipped what the processes that came with the application say about holders, calls and numbers
 * @param messages names of messages that something sends
 * @param variables variables that code sets, by process
 * @param fieldTypes types of form fields that Tasklist draws
 * @param archiveDays days that history must be kept
 * @param words what findings say, by key
 */
public record Facts(
        Map<String, Bean> beans,
        Map<String, Step> steps,
        Map<String, List<String>> parties,
        Map<String, List<String>> units,
        List<String> roles,
        Map<String, List<String>> leads,
        List<String> dutyRoles,
        Map<String, String> limitTables,
        Map<String, List<String>> limitRows,
        List<String> clocks,
        Map<String, Decision> decisions,
        List<String> processes,
        Map<String, Map<String, List<String>>> shipped,
        List<String> messages,
        Map<String, List<String>> variables,
        List<String> fieldTypes,
        int archiveDays,
        Map<String, String> words) {

    /** Stands for every process that is not named. */
    public static final String EVERY = "*";

    /**
     * A process bean.
     *
     * @param everywhere whether a process of one's own may use it
     * @param ofSteps whether its methods are steps
     * @param methods per method the ways to call it, each {@code execution,text,number}; {@code any} stands for anything
     */
    public record Bean(boolean everywhere, boolean ofSteps, Map<String, List<String>> methods) {}

    /** A step of the office: where it is at home, and whose it is (empty: the office's own). */
    public record Step(String process, String element, String party) {}

    /** A decision: types by name. */
    public record Decision(Map<String, String> inputs, Map<String, String> outputs) {}

    /** What is known for the process; where it is not named, what is known for every other. */
    public static Set<String> known(Map<String, List<String>> byProcess, String process) {
        List<String> own = byProcess.get(process);
        return new LinkedHashSet<>(own == null ? byProcess.getOrDefault(EVERY, List.of()) : own);
    }

    /** What the process, as it came with the application, says in attributes of this name; none for other processes. */
    public List<String> shippedWith(String process, String attribute) {
        return shipped.getOrDefault(process, Map.of()).getOrDefault(attribute, List.of());
    }

    /** The table of limits of a process. */
    public String limitTable(String process) {
        return limitTables.getOrDefault(process, process + "-limits");
    }

    /** As maps, lists, strings and numbers, to be written as JSON. */
    public Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(
                "beans",
                each(
                        beans,
                        bean -> Map.of(
                                "everywhere",
                                bean.everywhere(),
                                "ofSteps",
                                bean.ofSteps(),
                                "methods",
                                bean.methods())));
        map.put(
                "steps",
                each(
                        steps,
                        step -> Map.of("process", step.process(), "element", step.element(), "party", step.party())));
        map.put("parties", parties);
        map.put("units", units);
        map.put("roles", roles);
        map.put("leads", leads);
        map.put("dutyRoles", dutyRoles);
        map.put("limitTables", limitTables);
        map.put("limitRows", limitRows);
        map.put("clocks", clocks);
        map.put("decisions", each(decisions, table -> Map.of("inputs", table.inputs(), "outputs", table.outputs())));
        map.put("processes", processes);
        map.put("shipped", shipped);
        map.put("messages", messages);
        map.put("variables", variables);
        map.put("fieldTypes", fieldTypes);
        map.put("archiveDays", archiveDays);
        map.put("words", words);
        return map;
    }

    /** What {@link #map} wrote; something missing is empty. */
    public static Facts of(Map<?, ?> map) {
        return new Facts(
                each(
                        part(map, "beans"),
                        bean -> new Bean(
                                Boolean.TRUE.equals(((Map<?, ?>) bean).get("everywhere")),
                                Boolean.TRUE.equals(((Map<?, ?>) bean).get("ofSteps")),
                                lists((Map<?, ?>) bean, "methods"))),
                each(
                        part(map, "steps"),
                        step -> new Step(
                                text((Map<?, ?>) step, "process"),
                                text((Map<?, ?>) step, "element"),
                                text((Map<?, ?>) step, "party"))),
                lists(map, "parties"),
                lists(map, "units"),
                list(map.get("roles")),
                lists(map, "leads"),
                list(map.get("dutyRoles")),
                each(part(map, "limitTables"), String::valueOf),
                lists(map, "limitRows"),
                list(map.get("clocks")),
                each(
                        part(map, "decisions"),
                        table -> new Decision(
                                each(part((Map<?, ?>) table, "inputs"), String::valueOf),
                                each(part((Map<?, ?>) table, "outputs"), String::valueOf))),
                list(map.get("processes")),
                each(part(map, "shipped"), words -> each((Map<?, ?>) words, Facts::list)),
                list(map.get("messages")),
                lists(map, "variables"),
                list(map.get("fieldTypes")),
                map.get("archiveDays") instanceof Number days ? days.intValue() : 0,
                each(part(map, "words"), String::valueOf));
    }

    private static Map<?, ?> part(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static List<String> list(@Nullable Object value) {
        List<String> list = new ArrayList<>();
        if (value instanceof List<?> many) {
            for (Object one : many) {
                list.add(String.valueOf(one));
            }
        }
        return list;
    }

    private static Map<String, List<String>> lists(Map<?, ?> map, String key) {
        return each(part(map, key), Facts::list);
    }

    private static <V, R> Map<String, R> each(Map<?, V> map, Function<V, R> change) {
        Map<String, R> changed = new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(String.valueOf(key), change.apply(value)));
        return changed;
    }
}
