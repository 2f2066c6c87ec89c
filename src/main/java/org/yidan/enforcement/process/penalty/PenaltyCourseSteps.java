package org.yidan.enforcement.process.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.enforcement.penalty.TakeOverDesk;
import org.yidan.enforcement.penalty.execution.RemedyDesk;
import org.yidan.enforcement.penalty.facts.Publicity;
import org.yidan.enforcement.penalty.time.LateExclusionDesk;
import org.yidan.enforcement.penalty.time.NinetyDaysDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.engine.steps.TaskOffers;

/** What happens beside the way of a penalty case: ninety days, remedies, a file taken over. */
@StepBean("penaltyCourse")
class PenaltyCourseSteps {

    private static final String TASK = "UserTask_ApproveExclusion";

    private final NinetyDaysDesk ninetyDaysDesk;
    private final LateExclusionDesk lateExclusionDesk;
    private final TaskOffers offers;
    private final RemedyDesk remedyDesk;
    private final PenaltyCases cases;
    private final CaseProcess process;
    private final TakeOverDesk takeOverDesk;

    PenaltyCourseSteps(
            NinetyDaysDesk ninetyDaysDesk,
            LateExclusionDesk lateExclusionDesk,
            TaskOffers offers,
            RemedyDesk remedyDesk,
            PenaltyCases cases,
            CaseProcess process,
            TakeOverDesk takeOverDesk) {
        this.ninetyDaysDesk = ninetyDaysDesk;
        this.lateExclusionDesk = lateExclusionDesk;
        this.offers = offers;
        this.remedyDesk = remedyDesk;
        this.cases = cases;
        this.process = process;
        this.takeOverDesk = takeOverDesk;
    }

    /** Says how much of the ninety days is used up. */
    public void warnCaseTime(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        Variables.CASE_TIME_USED.set(execution, ninetyDaysDesk.warn(caseNo));
    }

    /** The ninety days are over. */
    public void noteCaseOverNinety(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        ninetyDaysDesk.noteOver(caseNo);
    }

    /** Whether time is left out of the ninety days. */
    public void approveExclusion(StepForm form) {
        NinetyDaysDesk.Approval approval = form.choice("exclusionDecision", NinetyDaysDesk.Approval.class);
        String note = approval == NinetyDaysDesk.Approval.REJECT ? form.text("decisionNote", 2, 4000) : null;
        ninetyDaysDesk.decide(form.caseNo(), approval, note, FormSubmission.of(form));
    }

    /** Offers an exclusion of time that was not decided in time to the next post, too. */
    public void passExclusionOn(DelegateExecution execution) {
        lateExclusionDesk.passOn(execution.getProcessBusinessKey()).ifPresent(next -> execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(TASK)
                .list()
                .forEach(late -> offers.offer(late.getId(), next.groupId())));
    }

    /** The result of a reconsideration or lawsuit. */
    public void recordRemedyResult(StepForm form) {
        RemedyDesk.Result result = form.choice("remedyResult", RemedyDesk.Result.class);
        String reference = form.text("remedyReference", 1, 200);
        LocalDate on = form.day("remedyDecidedOn");
        boolean annulled = remedyDesk.result(form.caseNo(), result, reference, on, FormSubmission.of(form));
        Publicity publicity = cases.byNo(form.caseNo()).publicity();
        Variables.DECISION_ANNULLED.set(form.execution(), annulled);
        Variables.PENALTY_PUBLISHED.set(form.execution(), publicity != null && publicity.stands());
    }

    /** Tells the main way of the case that its decision is annulled (Throw_DecisionAnnulled). */
    public void announceAnnulment(DelegateExecution execution) {
        process.tell(execution.getProcessBusinessKey(), PenaltyCaseModel.Messages.DECISION_ANNULLED, Map.of());
    }

    /** The new subject names its officers. */
    public void takeOverFile(StepForm form) {
        List<String> officers = form.list("officers");
        String note = form.optionalText("takeOverNote", 2000).orElse(null);
        takeOverDesk.takeOver(form.caseNo(), officers, note, FormSubmission.of(form));
    }

    /** Whether the case still has a basis. */
    public void giveLegalOpinion(StepForm form) {
        TakeOverDesk.Opinion opinion = form.choice("opinionResult", TakeOverDesk.Opinion.class);
        String text = form.text("legalOpinion", 10, 4000);
        Variables.BASIS_STANDS.set(
                form.execution(), takeOverDesk.opine(form.caseNo(), opinion, text, FormSubmission.of(form)));
    }
}
