package org.yidan.enforcement.process.penalty;

import java.time.LocalDate;
import org.yidan.casework.CaseKind;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.naming.Nameable;
import org.yidan.enforcement.penalty.execution.RemedyDesk;
import org.yidan.enforcement.penalty.hearing.NoticeDesk;
import org.yidan.enforcement.penalty.time.ExcludedTime;
import org.yidan.enforcement.penalty.time.NinetyDaysDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** What is told to a penalty case from outside. */
@StepBean("penaltyRequests")
class PenaltyRequestSteps {

    private final Nameable nameable;
    private final NinetyDaysDesk ninetyDays;
    private final RemedyDesk remedies;
    private final NoticeDesk notices;

    PenaltyRequestSteps(Nameable nameable, NinetyDaysDesk ninetyDays, RemedyDesk remedies, NoticeDesk notices) {
        this.nameable = nameable;
        this.ninetyDays = ninetyDays;
        this.remedies = remedies;
        this.notices = notices;
    }

    /** Passes what happened to a case from outside on to its desk. */
    public void submitPenaltyRequest(StepForm form) {
        String caseNo = nameable.file(form.text("penaltyCaseNo", 1, 40), CaseKind.PENALTY_CASE)
                .caseNo();
        form.execution().setProcessBusinessKey(caseNo);
        switch (form.choice("penaltyRequestType", Kind.class)) {
            case EXCLUDE_TIME -> {
                ExcludedTime.Interval interval = interval(form);
                ninetyDays.ask(caseNo, interval, FormSubmission.of(form));
            }
            case RECONSIDERATION -> accept(caseNo, RemedyDesk.Kind.RECONSIDERATION, form);
            case LAWSUIT -> accept(caseNo, RemedyDesk.Kind.LAWSUIT, form);
            case HEARING -> {
                LocalDate asked = form.day("answeredOn");
                notices.askHearingLate(caseNo, asked, FormSubmission.of(form));
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

    private void accept(String caseNo, RemedyDesk.Kind kind, StepForm form) {
        String organ = form.text("remedyOrgan", 1, 200);
        LocalDate on = form.day("acceptedOn");
        remedies.accept(caseNo, kind, organ, on, FormSubmission.of(form));
    }

    private enum Kind {
        EXCLUDE_TIME,
        RECONSIDERATION,
        LAWSUIT,
        HEARING
    }
}
