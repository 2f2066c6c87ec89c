package org.yidan.powerreturn.record;

/** How far a return has come. Until {@code IN_EFFECT} the township keeps its duty. */
public enum ReturnStage {
    APPLIED("受理中"),
    UNDER_REVIEW("审查中"),
    SUPPORTED("帮扶中"),
    REJECTED("已驳回，可申请复核"),
    /** Approved by the county; a superior has still to decide or to take it on file. */
    DECIDED("已审定，待上级"),
    GRANTED("已获准，待发布"),
    PUBLISHED("已发布，待生效"),
    IN_EFFECT("已生效"),
    CLOSED("已办结");

    private final String chinese;

    ReturnStage(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether the applicant may still take the application back (RULES C8). */
    public boolean beforeDecision() {
        return this == APPLIED || this == UNDER_REVIEW || this == SUPPORTED || this == REJECTED;
    }
}
