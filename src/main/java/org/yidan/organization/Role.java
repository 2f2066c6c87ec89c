package org.yidan.organization;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The roles of RULES 0.5; the id in kebab-case is part of group ids and of the tables. */
public enum Role {
    CALLER("caller", "呼叫人"),
    TOWNSHIP_DISPATCHER("township-dispatcher", "社会治理中心值班员"),
    TOWNSHIP_LEADER("township-leader", "分管领导"),
    COUNTY_DISPATCHER("county-dispatcher", "指挥调度中心值班员"),
    UNIT_CLERK("unit-clerk", "签收员"),
    UNIT_HANDLER("unit-handler", "承办人"),
    UNIT_LEADER("unit-leader", "负责人"),
    LAW_OFFICER("law-officer", "执法人员"),
    LEGAL_REVIEWER("legal-reviewer", "法制审核人员"),
    STAFFING_OFFICE("staffing-office", "编办经办人"),
    JUSTICE_OFFICE("justice-office", "司法局经办人"),
    COUNTY_GOV("county-gov", "政府领导"),
    INSPECTOR("inspector", "督查员"),
    DISCIPLINE_VIEWER("discipline-viewer", "纪检监察员"),
    AUDITOR("auditor", "审计监督员"),
    PEOPLE_ADMINISTRATOR("people-administrator", "人事管理员");

    private static final Map<String, Role> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::id, Function.identity()));

    private final String id;
    private final String chinese;

    Role(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    /** The stable id, for example {@code unit-handler}. */
    public String id() {
        return id;
    }

    /** The name shown to staff. */
    public String chinese() {
        return chinese;
    }

    /** The role with this id, if there is one. */
    public static Optional<Role> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
