package org.yidan.powerreturn.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.engine.FormAnswers;
import org.yidan.powerreturn.PowerReturnRefused;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.record.CountyDecision;
import org.yidan.powerreturn.record.ListKind;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.review.ReturnHands;
import org.yidan.powerreturn.review.ReturnOpinionDesk;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** The county government decides (RULES C8), after every opinion and the legality review are there. */
@Service
@Transactional
public class ReturnDecisionDesk {

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final DelegatedMatters matters;
    private final ReturnOpinionDesk opinions;
    private final EffectiveDays days;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final ReturnHands hands;
    private final PowerReturnSettings settings;

    ReturnDecisionDesk(
            ReturnFiles returns,
            ReturnTownships townships,
            DelegatedMatters matters,
            ReturnOpinionDesk opinions,
            EffectiveDays days,
            CaseParties parties,
            CaseJournal journal,
            ReturnHands hands,
            PowerReturnSettings settings) {
        this.returns = returns;
        this.townships = townships;
        this.matters = matters;
        this.opinions = opinions;
        this.days = days;
        this.parties = parties;
        this.journal = journal;
        this.hands = hands;
        this.settings = settings;
    }

    /** Records the decision; refuses one that comes second, too early, or from somebody who prepared it. */
    public void decide(CaseFile caseFile, DecideReturn order, Sent sent) {
        PowerReturn file = returns.locked(caseFile);
        hands.requireOther(file.caseNo(), sent.actor(), PowerReturnStep.APPROVE_RETURN);
        opinions.requireComplete(file);
        if (order.decision() == CountyDecision.SUPPORT && file.supportRounds() >= settings.supportRounds()) {
            throw PowerReturnRefused.conflict("support-used-up", settings.supportRounds());
        }
        file.decide(order.decision(), sent.actor(), order.minutesNo(), journal.now());
        if (order.decision().grants()) {
            LocalDate from = FormAnswers.required("effectiveFrom", order.effectiveFrom());
            days.requireAllowed(file, from);
            settleScope(file, order);
            file.grant(from, order.regionWide(), superiorDue(file));
        }
        journal.done(caseFile, sent.entry(order.decision(), order.reason()));
    }

    private static boolean superiorDue(PowerReturn file) {
        return file.listKind() != ListKind.COUNTY;
    }

    private void settleScope(PowerReturn file, DecideReturn order) {
        List<String> asked = townships.of(file.caseNo(), ReturnTownships.State.OPEN);
        if (order.regionWide()) {
            if (order.decision() != CountyDecision.APPROVE) {
                throw PowerReturnRefused.invalid("partial-and-region");
            }
            widen(file, asked);
        } else if (order.decision() == CountyDecision.PARTIAL) {
            narrow(file, asked, new TreeSet<>(order.townships()));
        }
    }

    private void widen(PowerReturn file, List<String> asked) {
        if (!file.hasMajority() && !file.origin().mayConcernRegion()) {
            throw PowerReturnRefused.invalid("no-majority", asked.size());
        }
        returns.lockMatter(file.region(), file.matterCode());
        matters.carriers(matters.delegated(file.region(), file.matterCode())).stream()
                .filter(township -> !asked.contains(township))
                .forEach(township -> {
                    townships
                            .openCase(file.region(), file.matterCode(), township)
                            .ifPresent(other -> {
                                throw PowerReturnRefused.conflict(
                                        "open-already-in", matters.name(township), file.matterCode(), other);
                            });
                    townships.add(file, township, null);
                    parties.add(file.caseNo(), "township", township);
                });
    }

    private void narrow(PowerReturn file, List<String> asked, Set<String> kept) {
        if (kept.isEmpty() || !asked.containsAll(kept) || kept.size() == asked.size()) {
            throw PowerReturnRefused.invalid("partial-scope", asked.size());
        }
        asked.stream().filter(township -> !kept.contains(township)).forEach(township -> {
            townships.move(file.caseNo(), township, ReturnTownships.State.EXCLUDED);
            parties.remove(file.caseNo(), "township", township);
        });
    }
}
