package org.yidan.casework;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of cases, each with the prefix of its numbers (RULES 0.6) and the process that runs it. */
public enum CaseKind {
    CALL("HJ", "matter-call"),
    JOINT_TASK("LH", "joint-enforcement"),
    PENALTY_CASE("AJ", "penalty-case"),
    CRIME_TRANSFER("YS", "crime-transfer"),
    RULING("CD", "responsibility-ruling"),
    POWER_RETURN("HG", "power-return"),
    LIST_ADJUSTMENT("TZ", "list-adjustment"),
    LEVEL_OBJECTION("FB", "level-objection"),
    MUTUAL("HP", "mutual-evaluation"),
    LEDGER_OBJECTION("WZ", "ledger-objection"),
    ASSESSMENT("ZX", "quality-assessment"),
    /** Of a process of the office that its designers drew: prefix and process stand in its model, see {@link OfficeSeries}. */
    OFFICE("", "");

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,3}-\\d{6}-\\d{8}-\\d{5,}");

    private final String prefix;
    private final String processKey;

    CaseKind(String prefix, String processKey) {
        this.prefix = prefix;
        this.processKey = processKey;
    }

    public String prefix() {
        return prefix;
    }

    public String processKey() {
        return processKey;
    }

    /** Key of the decision table with the limits of its steps. */
    public String limits() {
        return this == CALL ? "call-limits" : limitsOf(processKey);
    }

    /** Key of the decision table with the limits of a process. */
    static String limitsOf(String processKey) {
        return processKey + "-limits";
    }

    /** Whether a task in it lets read it; whoever gets a task of a call reads it by his unit already. */
    public boolean readByTask() {
        return this != CALL;
    }

    /** The kind this process runs; {@link IllegalArgumentException} for a process of no case. */
    public static CaseKind of(String processKey) {
        return Arrays.stream(values())
                .filter(kind -> kind.processKey.equals(processKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of case has the process " + processKey));
    }

    /** Whether a case of this number is of this kind. */
    public boolean isOf(String number) {
        return number.startsWith(prefix + "-");
    }

    /** The kind a number tells by its prefix; empty for what is no number of a case. */
    public static Optional<CaseKind> ofNumber(String number) {
        return Arrays.stream(values())
                .filter(kind -> kind.isOf(number))
                .findFirst()
                .or(() -> NUMBER.matcher(number).matches() ? Optional.of(OFFICE) : Optional.empty());
    }

    /** Whether the code comes with a number series of its own; the others have those of their models. */
    public boolean shipped() {
        return this != OFFICE;
    }
}
