package org.yidan.enforcement.process.joint.site;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.EnforcementRefused;
import org.yidan.enforcement.joint.site.DispositionDesk;
import org.yidan.enforcement.joint.site.DispositionDesk.Choice;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Officers of one subject say what they do about a violation (UserTask_OnSiteDisposition). */
@ProcessBean("onSiteDisposition")
class OnSiteDispositionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final DispositionDesk desk;

    OnSiteDispositionListener(CurrentCase current, SentForm sent, DispositionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        List<Measure> measures = measures(answers);
        Choice choice = new Choice(
                answers.text("violationMatter", 4, 20),
                answers.text("facts", 10, 4000),
                measures,
                answers.list("persons"),
                answers.optionalText("sameAs", 120).orElse(null),
                answers.optionalText("differentBecause", 500).orElse(null),
                answers.optionalText("measureReason", 1000).orElse(null),
                answers.optionalText("goods", 2000).orElse(null),
                answers.flag("measureUrgent"));
        boolean more = answers.flag("moreHere");
        Violation violation =
                desk.dispose(current.of(execution), CaseVariables.UNIT.in(execution), choice, sent.of(answers));
        Variables.VIOLATION_NO.set(execution, violation.no());
        branch(execution, violation.measures());
        Variables.MEASURE_URGENT.set(execution, choice.urgent());
        if (more) {
            Variables.OBJECTS_LEFT.set(execution, true);
        }
    }

    private static void branch(DelegateExecution execution, Set<Measure> chosen) {
        Variables.CRIME_SUSPECTED.set(execution, chosen.contains(Measure.CRIME));
        Variables.ORDINARY_PROCEDURE.set(execution, chosen.contains(Measure.ORDINARY));
        Variables.SIMPLE_PROCEDURE.set(execution, chosen.contains(Measure.SIMPLE));
        Variables.CORRECTION_NEEDED.set(execution, chosen.contains(Measure.CORRECTION));
        Variables.COMPULSION_NEEDED.set(execution, chosen.stream().anyMatch(Measure::isOnThings));
        Variables.TRANSFER_NEEDED.set(execution, chosen.contains(Measure.TRANSFER));
    }

    private static List<Measure> measures(FormAnswers answers) {
        return new TreeSet<>(answers.list("measures"))
                .stream().map(OnSiteDispositionListener::measure).toList();
    }

    private static Measure measure(String code) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.name().equals(code))
                .findFirst()
                .orElseThrow(() -> EnforcementRefused.invalid("measure-unknown", code));
    }
}
