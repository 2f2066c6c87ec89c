package org.yidan.adjustment.publication;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.proposal.AffectedUnits;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.catalog.GuideStep;
import org.yidan.catalog.MatterGuides;
import org.yidan.catalog.MatterTerms;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * The guide (说明书) of a matter, written by its lead with time nodes and confirmed by each co-operating unit itself before it is
 * published (RULES D9, 7.2).
 */
@Service
@Transactional
public class MatterGuideDesk {

    /** The party whose units confirm. */
    private static final String CONFIRMING = "guideCooperator";

    private static final Set<AdjustmentType> NEW_GUIDE = Set.of(
            AdjustmentType.ADD,
            AdjustmentType.CHANGE_LEAD,
            AdjustmentType.CHANGE_COOP,
            AdjustmentType.CHANGE_DUTY_TEXT,
            AdjustmentType.CHANGE_LIMIT,
            AdjustmentType.DELEGATE);

    private static final Pattern TIME_NODE = Pattern.compile("[0-9一二三四五六七八九十两]+\\s*个?(工作)?(小时|日|天|分钟|时)");
    private static final int FEWEST_STEPS = 2;
    private static final int LONGEST_STEP = 500;

    private final CaseRecords records;
    private final Proposals proposals;
    private final AffectedUnits affected;
    private final MatterGuides guides;
    private final DutyLapses lapses;

    MatterGuideDesk(
            CaseRecords records, Proposals proposals, AffectedUnits affected, MatterGuides guides, DutyLapses lapses) {
        this.records = records;
        this.proposals = proposals;
        this.affected = affected;
        this.guides = guides;
        this.lapses = lapses;
    }

    /** Whether the change needs a guide of its own; otherwise the one on the list stays. */
    public static boolean needed(Proposal proposal) {
        return NEW_GUIDE.contains(proposal.type());
    }

    /** The lead hands in the guide, step by step, at least one with a time node; the co-operating units are asked next. */
    public void write(CaseFile of, List<String> steps, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        Proposal proposal = approved(record);
        if (steps.size() < FEWEST_STEPS || steps.stream().anyMatch(step -> Characters.count(step) > LONGEST_STEP)) {
            throw Refused.invalid("adjustment.guide-steps", FEWEST_STEPS, LONGEST_STEP);
        }
        if (steps.stream().noneMatch(step -> TIME_NODE.matcher(step).find())) {
            throw Refused.invalid("adjustment.guide-without-time");
        }
        ProposedItem guided = proposal.single().with(proposal.single().change().withGuide(steps));
        requireKnownUnits(guided);
        proposal.items(List.of(guided));
        List<String> confirming = affected.guideConfirmers(proposal);
        record.units(CONFIRMING).stream()
                .filter(Predicate.not(confirming::contains))
                .forEach(unit -> record.removeParty(CONFIRMING, unit));
        confirming.forEach(unit -> record.addParty(CONFIRMING, unit));
        if (confirming.isEmpty()) {
            agreed(record, proposal);
        }
        String note = Characters.first(String.join(" / ", steps), 1000);
        record.done(sent.entry(ListAdjustmentStep.WRITE_GUIDE, note));
    }

    /** A step for one co-operating unit names one that co-operates. */
    private static void requireKnownUnits(ProposedItem guided) {
        MatterTerms after = Objects.requireNonNull(guided.after(), "a matter without a code has no guide");
        after.guide().stream()
                .map(GuideStep::unitType)
                .filter(Objects::nonNull)
                .filter(type -> !after.coopUnitTypes().contains(type))
                .findFirst()
                .ifPresent(type -> {
                    throw Refused.invalid("adjustment.guide-unknown-cooperator", type);
                });
    }

    /** A co-operating unit agrees to the guide, or sends it back to the lead with what has to be changed. */
    public void confirm(CaseFile of, String unit, boolean agrees, @Nullable String note, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        Proposal proposal = approved(record);
        if (!agrees) {
            FormAnswers.required("guideNote", note);
        }
        record.done(sent.entry(agrees ? Answer.GUIDE_CONFIRMED : Answer.GUIDE_REFUSED, note)
                .forUnit(unit));
        if (agrees && unconfirmed(record).isEmpty()) {
            agreed(record, proposal);
        }
    }

    /** The limit is over: told to the ledger once for each unit that has said nothing; nothing is published before they do. */
    public void unconfirmed(CaseFile of) {
        CaseRecord record = records.locked(of);
        for (String unit : unconfirmed(record)) {
            record.note(StepEntry.bySystem(ListAdjustmentStep.RECORD_GUIDE_UNCONFIRMED, null)
                    .forUnit(unit));
            lapses.tell(new DutyLapsed(
                    record.caseNo(),
                    record.region(),
                    unit,
                    null,
                    ListAdjustmentStep.CONFIRM_GUIDE,
                    DutyLapsed.Category.NO_GUIDE,
                    1,
                    Texts.kept("adjustment.guide-unconfirmed"),
                    record.running(ListAdjustmentStep.CONFIRM_GUIDE, unit)
                            .map(CaseDeadline::due)
                            .orElse(null),
                    records.now()));
        }
    }

    /** The steps as written, for whom confirms or rewrites them. */
    @Transactional(readOnly = true)
    public List<String> written(Proposal proposal) {
        List<String> steps = proposal.single().change().guideSteps();
        return steps == null ? List.of() : steps;
    }

    private Proposal approved(CaseRecord record) {
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.requireStatus(ProposalStatus.APPROVED);
        return proposal;
    }

    /** The units that have not confirmed what was written last. */
    private static List<String> unconfirmed(CaseRecord record) {
        List<CaseAct> acts = record.acts();
        int written = 0;
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).step().equals(ListAdjustmentStep.WRITE_GUIDE.key())) {
                written = i;
            }
        }
        Set<String> agreed = acts.subList(written, acts.size()).stream()
                .filter(act -> act.result().equals(Answer.GUIDE_CONFIRMED.name()))
                .map(act -> String.valueOf(act.actingUnit()))
                .collect(Collectors.toSet());
        return record.units(CONFIRMING).stream()
                .filter(Predicate.not(agreed::contains))
                .toList();
    }

    private void agreed(CaseRecord record, Proposal proposal) {
        ProposedItem item = proposal.single();
        guides.confirmed(
                proposal.region(),
                Objects.requireNonNull(item.matterCode()),
                written(proposal),
                record.caseNo(),
                records.now());
    }

    /** What a co-operating unit says. */
    private enum Answer implements StepResult {
        GUIDE_CONFIRMED,
        GUIDE_REFUSED;

        @Override
        public Step step() {
            return ListAdjustmentStep.CONFIRM_GUIDE;
        }
    }
}
