package org.yidan.call.feedback;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.feedback.Survey.Satisfaction;
import org.yidan.call.feedback.Survey.Solution;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;

/** Of several answers of a caller to one result the first counts, whoever wrote it down; every other is only recorded. */
@Component
class FirstAnswers {

    private static final Set<MatterCallStep> RESULTS = Set.of(MatterCallStep.GIVE_FEEDBACK, MatterCallStep.CASE_CLOSED);

    private static final Set<MatterCallStep> ANSWERS =
            Set.of(MatterCallStep.SURVEY_CALLER, MatterCallStep.SURVEY_AFTER_CASE, MatterCallStep.RATE_CALL);

    private final CaseJournal journal;

    FirstAnswers(CaseJournal journal) {
        this.journal = journal;
    }

    /** Whether there is a result the caller has not said anything about yet. */
    boolean awaited(Call call) {
        boolean awaited = false;
        for (CaseAct act : journal.acts(call.callNo())) {
            if (isOneOf(RESULTS, act)) {
                awaited = true;
            } else if (isOneOf(ANSWERS, act) && !act.result().equals(Satisfaction.NOT_REACHED.name())) {
                awaited = false;
            }
        }
        return awaited;
    }

    private static boolean isOneOf(Set<MatterCallStep> some, CaseAct act) {
        return some.stream().anyMatch(act::isOf);
    }

    /** Lets the answer count if it is the first. */
    void count(Call call, Survey survey) {
        if (awaited(call)) {
            Solution solved = survey.solved();
            call.surveyed(survey.satisfied().name(), solved == null ? null : solved.name());
        }
    }
}
