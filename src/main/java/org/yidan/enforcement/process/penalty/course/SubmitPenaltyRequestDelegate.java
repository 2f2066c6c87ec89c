package org.yidan.enforcement.process.penalty.course;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseKind;
import org.yidan.casework.naming.Nameable;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.RemedyDesk;
import org.yidan.enforcement.penalty.hearing.NoticeDesk;
import org.yidan.enforcement.penalty.time.ExcludedTime;
import org.yidan.enforcement.penalty.time.NinetyDaysDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Passes what happened to a case from outside on to its desk (ServiceTask_SubmitPenaltyRequest). */
@ProcessBean("submitPenaltyRequest")
class SubmitPenaltyRequestDelegate implements JavaDelegate {

    private final SentForm sent;
    private final Nameable nameable;
    private final NinetyDaysDesk ninetyDays;
    private final RemedyDesk remedies;
    private final NoticeDesk notices;

    SubmitPenaltyRequestDelegate(
            SentForm sent, Nameable nameable, NinetyDaysDesk ninetyDays, RemedyDesk remedies, NoticeDesk notices) {
        this.sent = sent;
        this.nameable = nameable;
        this.ninetyDays = ninetyDays;
        this.remedies = remedies;
        this.notices = notices;
    }

    private enum Kind {
        EXCLUDE_TIME,
        RECONSIDERATION,
        LAWSUIT,
        HEARING
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.ofStart(execution);
        String caseNo = nameable.file(answers.text("penaltyCaseNo", 1, 40), CaseKind.PENALTY_CASE)
                .caseNo();
        execution.setProcessBusinessKey(caseNo);
        switch (answers.choice("penaltyRequestType", Kind.class)) {
            case EXCLUDE_TIME -> {
                ExcludedTime.Interval interval = interval(answers);
                ninetyDays.ask(caseNo, interval, sent.of(answers));
            }
            case RECONSIDERATION -> accept(caseNo, RemedyDesk.Kind.RECONSIDERATION, answers);
            case LAWSUIT -> accept(caseNo, RemedyDesk.Kind.LAWSUIT, answers);
            case HEARING -> {
                LocalDate asked = answers.day("answeredOn");
                notices.askHearingLate(caseNo, asked, sent.of(answers));
            }
        }
    }

    private static ExcludedTime.Interval interval(FormAnswers answers) {
        return new ExcludedTime.Interval(
                answers.choice("exclusionGround", ExcludedTime.Ground.class),
                answers.day("excludedFrom"),
                answers.day("excludedTo"),
                answers.text("exclusionReason", 5, 1000),
                answers.text("exclusionRule", 1, 200));
    }

    private void accept(String caseNo, RemedyDesk.Kind kind, FormAnswers answers) {
        String organ = answers.text("remedyOrgan", 1, 200);
        LocalDate on = answers.day("acceptedOn");
        remedies.accept(caseNo, kind, organ, on, sent.of(answers));
    }
}
