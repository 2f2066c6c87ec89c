package org.yidan.casework.steps;

import static org.yidan.organization.Role.CALLER;
import static org.yidan.organization.Role.COUNTY_DISPATCHER;
import static org.yidan.organization.Role.COUNTY_GOV;
import static org.yidan.organization.Role.INSPECTOR;
import static org.yidan.organization.Role.JUSTICE_OFFICE;
import static org.yidan.organization.Role.LAW_OFFICER;
import static org.yidan.organization.Role.LEGAL_REVIEWER;
import static org.yidan.organization.Role.STAFFING_OFFICE;
import static org.yidan.organization.Role.TOWNSHIP_DISPATCHER;
import static org.yidan.organization.Role.TOWNSHIP_LEADER;
import static org.yidan.organization.Role.UNIT_CLERK;
import static org.yidan.organization.Role.UNIT_HANDLER;
import static org.yidan.organization.Role.UNIT_LEADER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yidan.organization.Role;

/** A filter of the task list: steps of the processes that one post does in one sitting, and the roles the models offer them to. */
public enum WorkList {
    INTAKE("待受理", TOWNSHIP_DISPATCHER, UNIT_CLERK),
    DISPATCH("待派单", COUNTY_DISPATCHER, TOWNSHIP_DISPATCHER),
    RECEIPT("待签收", UNIT_CLERK, TOWNSHIP_DISPATCHER),
    TREATMENT("待办理", UNIT_HANDLER),
    ON_SITE("待现场执法", LAW_OFFICER),
    PENALTY("处罚案件", UNIT_HANDLER),
    APPROVAL("待审签", UNIT_LEADER, TOWNSHIP_LEADER),
    ANSWER("待答复意见", UNIT_LEADER, TOWNSHIP_LEADER),
    SUPPLEMENT("待补正", CALLER, UNIT_CLERK, UNIT_LEADER, TOWNSHIP_LEADER),
    LEGAL_REVIEW("待法制审核", LEGAL_REVIEWER, JUSTICE_OFFICE),
    VERIFICATION("待核验", TOWNSHIP_DISPATCHER, UNIT_CLERK),
    SURVEY("待回访", COUNTY_DISPATCHER, TOWNSHIP_DISPATCHER),
    RULING("待裁定", COUNTY_GOV, STAFFING_OFFICE, JUSTICE_OFFICE, COUNTY_DISPATCHER, UNIT_LEADER),
    SUPERVISION("待督办", INSPECTOR, COUNTY_GOV),
    LIST("清单调整与回归", STAFFING_OFFICE, COUNTY_GOV, UNIT_LEADER, UNIT_HANDLER);

    private static final Map<String, WorkList> BY_DUTY = Map.ofEntries(
            Map.entry("CALLER", SUPPLEMENT),
            Map.entry("INTAKE", INTAKE),
            Map.entry("APPROVER", APPROVAL),
            Map.entry("DISPATCHER", DISPATCH),
            Map.entry("LEAD", TREATMENT),
            Map.entry("COOPERATING", TREATMENT),
            Map.entry("VERIFIER", VERIFICATION),
            Map.entry("SURVEYOR", SURVEY),
            Map.entry("SUPERVISOR", SUPERVISION),
            Map.entry("STAFFING", LIST),
            Map.entry("GOVERNMENT", RULING),
            Map.entry("JUSTICE", LEGAL_REVIEW),
            Map.entry("PARTY", ANSWER));

    private final String chinese;
    private final List<Role> roles;

    WorkList(String chinese, Role... roles) {
        this.chinese = chinese;
        this.roles = List.of(roles);
    }

    public String chinese() {
        return chinese;
    }

    public List<Role> roles() {
        return roles;
    }

    /** The filter of a step that only a model names: that of its duty role, unless another one is of the role its party is. */
    public static WorkList of(String dutyRole, String party) {
        WorkList ofDuty = BY_DUTY.getOrDefault(dutyRole, TREATMENT);
        return Role.of(party.substring(party.indexOf('.') + 1))
                .filter(role -> !ofDuty.roles.contains(role))
                .flatMap(role -> Arrays.stream(values())
                        .filter(list -> list.roles.contains(role))
                        .findFirst())
                .orElse(ofDuty);
    }
}
