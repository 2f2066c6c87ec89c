package org.yidan.powerreturn.decision;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.FormAnswers;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.record.CountyDecision;
import org.yidan.powerreturn.record.ListKind;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.review.ReturnHands;
import org.yidan.powerreturn.review.ReturnOpinionDesk;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Refused;

/** The county government decides (RULES C8), after every opinion and the legality review are there. */
@Service
@Transactional
public class ReturnDecisionDesk {

    private final ReturnFiles returns;
    private final ReturnOpinionDesk opinions;
    private final EffectiveDays days;
    private final CaseJournal journal;
    private final ReturnHands hands;
    private final PowerReturnSettings settings;
    private final ReturnScope scope;

    ReturnDecisionDesk(
            ReturnFiles returns,
            ReturnOpinionDesk opinions,
            EffectiveDays days,
            CaseJournal journal,
            ReturnHands hands,
            PowerReturnSettings settings,
            ReturnScope scope) {
        this.returns = returns;
        this.opinions = opinions;
        this.days = days;
        this.journal = journal;
        this.hands = hands;
        this.settings = settings;
        this.scope = scope;
    }

    /** Records the decision; refuses one that comes second, too early, or from somebody who prepared it. */
    public void decide(CaseFile caseFile, DecideReturn order, FormSubmission sent) {
        PowerReturn file = returns.locked(caseFile);
        hands.requireOther(file.caseNo(), sent.actor(), PowerReturnStep.APPROVE_RETURN);
        opinions.requireComplete(file);
        if (order.decision() == CountyDecision.SUPPORT && file.supportRounds() >= settings.supportRounds()) {
            throw Refused.conflict("powerreturn.support-used-up", settings.supportRounds());
        }
        file.decide(order.decision(), sent.actor(), order.minutesNo(), journal.now());
        if (order.decision().grants()) {
            LocalDate from = FormAnswers.required("effectiveFrom", order.effectiveFrom());
            days.requireAllowed(file, from);
            scope.settle(file, order);
            file.grant(from, order.regionWide(), superiorDue(file));
        }
        journal.done(caseFile, sent.entry(order.decision(), order.reason()));
    }

    private static boolean superiorDue(PowerReturn file) {
        return file.listKind() != ListKind.COUNTY;
    }
}
