package org.yidan.adjustment.publication;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** The guide (说明书) of a matter, written by its lead with time nodes before it is published (RULES D9, 7.2). */
@Service
@Transactional
public class MatterGuideDesk {

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

    private final CaseFiles files;
    private final Proposals proposals;
    private final CaseJournal journal;

    MatterGuideDesk(CaseFiles files, Proposals proposals, CaseJournal journal) {
        this.files = files;
        this.proposals = proposals;
        this.journal = journal;
    }

    /** Whether the change needs a guide of its own; otherwise the one on the list stays. */
    public static boolean needed(Proposal proposal) {
        return NEW_GUIDE.contains(proposal.type());
    }

    /** The lead hands in the guide, step by step, at least one with a time node, confirmed by the co-operating units. */
    public void write(CaseFile of, List<String> steps, boolean confirmed, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.APPROVED);
        if (steps.size() < FEWEST_STEPS || steps.stream().anyMatch(step -> Characters.count(step) > LONGEST_STEP)) {
            throw Refused.invalid("adjustment.guide-steps", FEWEST_STEPS, LONGEST_STEP);
        }
        if (steps.stream().noneMatch(step -> TIME_NODE.matcher(step).find())) {
            throw Refused.invalid("adjustment.guide-without-time");
        }
        if (!confirmed) {
            throw Refused.invalid("adjustment.guide-not-confirmed");
        }
        proposal.items(List.of(proposal.single().with(proposal.single().change().withGuide(steps))));
        String whole = String.join(" / ", steps);
        String note = Characters.first(whole, 1000);
        journal.done(file, sent.entry(ListAdjustmentStep.WRITE_GUIDE, note));
    }
}
