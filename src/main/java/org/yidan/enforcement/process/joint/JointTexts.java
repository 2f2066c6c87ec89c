package org.yidan.enforcement.process.joint;

import java.time.Instant;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.Measures;
import org.yidan.enforcement.joint.measure.SimplePenaltyDesk;
import org.yidan.enforcement.joint.measure.TakenMeasure;
import org.yidan.enforcement.joint.plan.PlanDesk;
import org.yidan.enforcement.joint.plan.PlanTables;
import org.yidan.enforcement.joint.plan.TeamDesk;
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
    private final CaseParties parties;
    private final PlanDesk plans;
    private final PlanTables tables;
    private final TeamDesk team;
    private final Violations violations;
    private final Measures measures;
    private final SimplePenaltyDesk penalties;
    private final SubjectResults results;

    JointTexts(
            CurrentCase current,
            Organization organization,
            CaseParties parties,
            PlanDesk plans,
            PlanTables tables,
            TeamDesk team,
            Violations violations,
            Measures measures,
            SimplePenaltyDesk penalties,
            SubjectResults results) {
        this.current = current;
        this.organization = organization;
        this.parties = parties;
        this.plans = plans;
        this.tables = tables;
        this.team = team;
        this.violations = violations;
        this.measures = measures;
        this.penalties = penalties;
        this.results = results;
    }

    /** The unit of the step. */
    public String unitName(DelegateExecution execution) {
        return organization.unit(CaseVariables.UNIT.in(execution)).name();
    }

    /** The unit that leads. */
    public String leadName(DelegateExecution execution) {
        return organization.unit(parties.unit(current.of(execution).caseNo(), "lead")).name();
    }

    /** The objects planned before, as the form's lines; else the place of the task as the first one's address. */
    public String objectLines(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        String lines = tables.objects(file.caseNo()).stream()
                .map(object -> object.name() + "｜" + object.address() + "｜"
                        + object.type().chinese())
                .collect(Collectors.joining("\n"));
        return cut(lines.isEmpty() && file.place() != null ? "｜" + file.place() + "｜" : lines);
    }

    /** The check items planned before, as the form's lines. */
    public String checkLines(DelegateExecution execution) {
        return cut(tables.items(current.of(execution).caseNo()).stream()
                .map(item -> organization.unit(item.unitCode()).name() + "｜" + item.item()
                        + (item.basis() == null ? "" : "｜" + item.basis()))
                .collect(Collectors.joining("\n")));
    }

    /** Checks the objects had lately. */
    public String recentChecks(DelegateExecution execution) {
        String checks = plans.earlierChecks(current.of(execution)).stream()
                .map(check ->
                        check.day() + " " + organization.unit(check.unitCode()).name() + "检查“" + check.name() + "”（"
                                + check.taskNo() + "）")
                .collect(Collectors.joining("；"));
        return cut(checks.isEmpty() ? "无" : checks);
    }

    /** Time and objects of the action, for who is invited. */
    public String plan(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        String objects = tables.objects(file.caseNo()).stream()
                .map(object -> object.name() + "（" + object.address() + "）")
                .collect(Collectors.joining("、"));
        return cut(plans.day(file) + " " + objects);
    }

    /** The units that may not inspect, and why. */
    public String blocked(DelegateExecution execution) {
        return cut(team.text(current.of(execution)));
    }

    /** The whole checklist of the unit of the step, each item without a result: that is for whoever inspects to say. */
    public String checkResults(DelegateExecution execution) {
        String unit = CaseVariables.UNIT.in(execution);
        return tables.items(current.of(execution).caseNo()).stream()
                .filter(item -> item.unitCode().equals(unit))
                .map(item -> item.no() + "｜｜" + item.item())
                .collect(Collectors.joining("\n"));
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
