package org.yidan.evaluation.mutual.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.engine.ProcessBean;
import org.yidan.evaluation.mutual.ContestDesk;
import org.yidan.evaluation.mutual.QuestionnaireDesk;
import org.yidan.evaluation.mutual.Round;
import org.yidan.evaluation.mutual.Rounds;
import org.yidan.shared.Texts;

/** What the forms of a round show: {@code ${mutualTexts.round(execution)}}. */
@ProcessBean("mutualTexts")
public class MutualTexts {

    private final Rounds rounds;
    private final QuestionnaireDesk questionnaires;
    private final ContestDesk contests;

    MutualTexts(Rounds rounds, QuestionnaireDesk questionnaires, ContestDesk contests) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.contests = contests;
    }

    /** Which year, how many have answered, how many contests wait. */
    public String round(DelegateExecution execution) {
        Round round = rounds.byNo(execution.getProcessBusinessKey());
        QuestionnaireDesk.Turnout turnout = questionnaires.turnout(round.no());
        return Texts.kept(
                "mutual.form.round",
                String.valueOf(round.year()),
                round.weight().toPlainString(),
                turnout.answered(),
                turnout.asked(),
                contests.waiting(round.no()));
    }
}
