package org.yidan.enforcement.process.joint;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.enforcement.joint.plan.EarlierChecks;
import org.yidan.enforcement.joint.plan.PlanDesk;
import org.yidan.enforcement.joint.plan.PlanTables;
import org.yidan.enforcement.joint.plan.TeamDesk;
import org.yidan.organization.Organization;

/** The plan of a joint action in the lines of its forms. */
@Component
class PlanTexts {

    private final PlanDesk plans;
    private final PlanTables tables;
    private final EarlierChecks earlier;
    private final TeamDesk team;
    private final Organization organization;
    private final CaseParties parties;

    PlanTexts(
            PlanDesk plans,
            PlanTables tables,
            EarlierChecks earlier,
            TeamDesk team,
            Organization organization,
            CaseParties parties) {
        this.plans = plans;
        this.tables = tables;
        this.earlier = earlier;
        this.team = team;
        this.organization = organization;
        this.parties = parties;
    }

    /** Code of the unit that leads. */
    String lead(CaseFile file) {
        return parties.unit(file.caseNo(), "lead");
    }

    /** The objects planned before, as the form's lines; else the place of the task as the first one's address. */
    String objectLines(CaseFile file) {
        String lines = tables.objects(file.caseNo()).stream()
                .map(object -> object.name() + "｜" + object.address() + "｜"
                        + object.type().chinese())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() && file.place() != null ? "｜" + file.place() + "｜" : lines;
    }

    /** The check items planned before, as the form's lines. */
    String checkLines(CaseFile file) {
        return tables.items(file.caseNo()).stream()
                .map(item -> organization.unit(item.unitCode()).name() + "｜" + item.item()
                        + (item.basis() == null ? "" : "｜" + item.basis()))
                .collect(Collectors.joining("\n"));
    }

    /** Checks the objects had lately. */
    String recentChecks(CaseFile file) {
        String checks = earlier.of(file).stream()
                .map(check ->
                        check.day() + " " + organization.unit(check.unitCode()).name() + "检查“" + check.name() + "”（"
                                + check.taskNo() + "）")
                .collect(Collectors.joining("；"));
        return checks.isEmpty() ? "无" : checks;
    }

    /** Time and objects of the action, for who is invited. */
    String plan(CaseFile file) {
        String objects = tables.objects(file.caseNo()).stream()
                .map(object -> object.name() + "（" + object.address() + "）")
                .collect(Collectors.joining("、"));
        return plans.day(file) + " " + objects;
    }

    /** The whole checklist of the unit of the step, each item without a result: that is for whoever inspects to say. */
    String checkResults(CaseFile file, String unit) {
        return tables.items(file.caseNo()).stream()
                .filter(item -> item.unitCode().equals(unit))
                .map(item -> item.no() + "｜｜" + item.item())
                .collect(Collectors.joining("\n"));
    }

    /** The units that may not inspect, and why. */
    String blocked(CaseFile file) {
        return team.text(file);
    }
}
