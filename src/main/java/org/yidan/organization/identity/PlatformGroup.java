package org.yidan.organization.identity;

import java.util.List;
import org.yidan.organization.Role;

/** The few groups that carry rights; the groups of units and posts carry none, they only offer tasks. */
enum PlatformGroup {
    /** Everybody with a post. */
    STAFF("staff", "全体工作人员"),
    /** Who may raise a call. */
    CALLER("caller", "可发起呼叫的人员"),
    DESIGNER("designer", "流程设计人员"),
    /** Reads every case of every region; a post {@code auditor} of one region does not make its holder a member. */
    AUDITOR("auditor", "审计人员"),
    ADMINISTRATOR("camunda-admin", "系统管理员");

    /** The roles whose holders are callers. */
    static final List<Role> CALLING_ROLES =
            List.of(Role.CALLER, Role.TOWNSHIP_DISPATCHER, Role.UNIT_CLERK, Role.UNIT_HANDLER, Role.COUNTY_DISPATCHER);

    private final String id;
    private final String chinese;

    PlatformGroup(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    String id() {
        return id;
    }

    String chinese() {
        return chinese;
    }
}
