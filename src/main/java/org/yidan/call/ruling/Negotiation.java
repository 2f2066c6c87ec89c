package org.yidan.call.ruling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.CaseParties;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/** The units are heard and try to agree (RULES R1). */
@Service
@Transactional
public class Negotiation {

    static final RulingStep POSITION = RulingStep.STATE_POSITION;

    private final Disputes disputes;
    private final RulingParties parties;
    private final CaseParties caseParties;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final Officers officers;
    private final Organization organization;

    Negotiation(
            Disputes disputes,
            RulingParties parties,
            CaseParties caseParties,
            CaseJournal journal,
            CaseClock clock,
            Officers officers,
            Organization organization) {
        this.disputes = disputes;
        this.parties = parties;
        this.caseParties = caseParties;
        this.journal = journal;
        this.clock = clock;
        this.officers = officers;
        this.organization = organization;
    }

    /** What a unit says of its own duty. */
    public enum Position implements StepResult {
        OURS,
        NOT_OURS;

        @Override
        public Step step() {
            return RulingStep.STATE_POSITION;
        }
    }

    /** A unit states its position; only its own officers may. */
    public void state(RulingCase ruling, String unit, Position position, String reason, FormSubmission sent) {
        if (!officers.belongsTo(sent.actor(), unit)) {
            throw Refused.forbidden(
                    "call.position-of-other-unit", organization.unit(unit).name());
        }
        journal.done(ruling.file(), sent.entry(position, reason).forUnit(unit));
    }

    /** The time is over: who said nothing is noted, and the dispute goes on without him. */
    public void noteSilence(RulingCase ruling) {
        caseParties.units(ruling.caseNo(), RulingParties.PARTY).stream()
                .filter(unit -> !hasSpoken(ruling, unit))
                .forEach(unit -> journal.note(
                        ruling.file(),
                        StepEntry.bySystem(RulingStep.RECORD_PARTY_SILENCE, null)
                                .forUnit(unit)));
        clock.meet(ruling.file(), POSITION, null);
    }

    /**
     * The county's dispatcher records whether the units agreed, and on whom; a unit that did not speak cannot have agreed to
     * take the call.
     */
    public boolean conclude(
            RulingCase ruling, boolean agreed, @Nullable String lead, String note, FormSubmission sent) {
        parties.requireNotReturner(ruling.call(), sent.actor());
        if (agreed) {
            if (lead == null) {
                throw Refused.invalid("call.ruling-lead-missing");
            }
            String unit = parties.requireLead(ruling.call(), lead, RulingStep.RECORD_NEGOTIATION, sent.actor());
            if (!hasSpoken(ruling, unit)) {
                throw Refused.invalid(
                        "call.ruling-lead-silent", organization.unit(unit).name());
            }
            disputes.byNo(ruling.caseNo()).agree(unit);
        }
        journal.done(ruling.file(), sent.entry(agreed ? Negotiated.AGREED : Negotiated.NOT_AGREED, note));
        return agreed;
    }

    /** Whether the unit stated a position. */
    public boolean hasSpoken(RulingCase ruling, String unit) {
        return journal.acts(ruling.caseNo()).stream()
                .filter(act -> act.isOf(POSITION))
                .map(CaseAct::actingUnit)
                .anyMatch(unit::equals);
    }

    /** Whether the units agreed. */
    private enum Negotiated implements StepResult {
        AGREED,
        NOT_AGREED;

        @Override
        public Step step() {
            return RulingStep.RECORD_NEGOTIATION;
        }
    }
}
