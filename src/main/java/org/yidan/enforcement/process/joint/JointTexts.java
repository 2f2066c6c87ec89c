package org.yidan.enforcement.process.joint;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.Measures;
import org.yidan.enforcement.joint.measure.SimplePenaltyDesk;
import org.yidan.enforcement.joint.measure.TakenMeasure;
import org.yidan.enforcement.joint.result.SubjectResults;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;

/** What the forms of a joint task tell their reader, and the lines they are prefilled with; short enough for the engine. */
@ProcessBean("jointTexts")
public class JointTexts {

    private static final int LONGEST = 1500;

    private final CurrentCase current;
    private final Organization organization;
    private final Violations violations;
    private final Measures measures;
    private final SimplePenaltyDesk penalties;
    private final SubjectResults results;
    private final PlanTexts plans;

    JointTexts(
            CurrentCase current,
            Organization organization,
            Violations violations,
            Measures measures,
            SimplePenaltyDesk penalties,
            SubjectResults results,
            PlanTexts plans) {
        this.current = current;
        this.organization = organization;
        this.violations = violations;
        this.measures = measures;
        this.penalties = penalties;
        this.results = results;
        this.plans = plans;
    }

    /** The unit of the step. */
    public String unitName(DelegateExecution execution) {
        return organization.unit(CaseVariables.UNIT.in(execution)).name();
    }

    /** The unit that leads. */
    public String leadName(DelegateExecution execution) {
        return organization.unit(plans.lead(current.of(execution))).name();
    }

    /** The objects planned before, as the form's lines; else the place of the task as the first one's address. */
    public String objectLines(DelegateExecution execution) {
        return cut(plans.objectLines(current.of(execution)));
    }

    /** The check items planned before, as the form's lines. */
    public String checkLines(DelegateExecution execution) {
        return cut(plans.checkLines(current.of(execution)));
    }

    /** Checks the objects had lately. */
    public String recentChecks(DelegateExecution execution) {
        return cut(plans.recentChecks(current.of(execution)));
    }

    /** Time and objects of the action, for who is invited. */
    public String plan(DelegateExecution execution) {
        return cut(plans.plan(current.of(execution)));
    }

    /** The units that may not inspect, and why. */
    public String blocked(DelegateExecution execution) {
        return cut(plans.blocked(current.of(execution)));
    }

    /** The whole checklist of the unit of the step, each item without a result: that is for whoever inspects to say. */
    public String checkResults(DelegateExecution execution) {
        return plans.checkResults(current.of(execution), CaseVariables.UNIT.in(execution));
    }

    /** The facts of the violation the step is about. */
    public String violation(DelegateExecution execution) {
        Violation violation = found(execution);
        return cut(violation.party().name() + "：" + violation.facts());
    }

    /** The most that may be fined on the spot. */
    public String simpleLimit(DelegateExecution execution) {
        Violation violation = found(execution);
        return violation.party().type().chinese() + "，最高"
                + penalties.most(violation.party()).toPlainString() + "元";
    }

    /** The measure on things of the violation the step is about. */
    public String measure(DelegateExecution execution) {
        Violation violation = found(execution);
        return text(violation, measures.onThings(violation.taskNo(), violation.no()));
    }

    /** The measure whose period runs. */
    public String runningMeasure(DelegateExecution execution) {
        TakenMeasure measure = measures.byId(Variables.MEASURE_ID.in(execution));
        return text(violations.one(measure.taskNo(), measure.violationNo()), measure);
    }

    /** Who gets the transfer. */
    public String target(DelegateExecution execution) {
        Violation violation = found(execution);
        TakenMeasure transfer = measures.one(violation.taskNo(), violation.no(), Measure.TRANSFER);
        return organization.unit(transfer.requireTarget()).name() + "；" + cut(violation.facts());
    }

    /** What every subject did. */
    public String results(DelegateExecution execution) {
        return cut(results.text(current.of(execution).caseNo()));
    }

    private Violation found(DelegateExecution execution) {
        return violations.one(current.of(execution).caseNo(), Variables.VIOLATION_NO.in(execution));
    }

    private static String text(Violation violation, TakenMeasure measure) {
        String kind =
                switch (measure.kind()) {
                    case SEAL -> "查封";
                    case SEIZE -> "扣押";
                    default -> "先行登记保存";
                };
        return cut(kind + "：" + measure.goods() + "；当事人：" + violation.party().name() + "；理由：" + measure.reason()
                + period(measure.endsAt()));
    }

    private static String period(@Nullable Instant endsAt) {
        return endsAt == null ? "" : "；期限至 " + DutyLapses.minute(endsAt);
    }

    private static String cut(String text) {
        return Characters.count(text) <= LONGEST ? text : Characters.first(text, LONGEST - 1) + "…";
    }
}
