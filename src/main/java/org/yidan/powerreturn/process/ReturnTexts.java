package org.yidan.powerreturn.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.closing.FollowUpDesk;
import org.yidan.powerreturn.figures.Figures;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.powerreturn.handover.HandoverItem;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.powerreturn.record.CapabilityFinding;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.review.ReturnAssessments;
import org.yidan.powerreturn.review.ReturnOpinions;
import org.yidan.shared.Texts;

/** What forms show of the record, in Chinese lines: codes and figures only, as the texts of people stay in the tables. */
@Component
class ReturnTexts {

    /** A variable of the engine holds 4000 characters; the rest of a long sheet is in the check lists. */
    private static final int MOST_LINES = 60;

    private final ReturnFiles returns;
    private final ReturnSnapshots snapshots;
    private final ReturnOpinions opinions;
    private final ReturnAssessments assessments;
    private final DelegatedMatters matters;
    private final FollowUpDesk followUp;

    ReturnTexts(
            ReturnFiles returns,
            ReturnSnapshots snapshots,
            ReturnOpinions opinions,
            ReturnAssessments assessments,
            DelegatedMatters matters,
            FollowUpDesk followUp) {
        this.returns = returns;
        this.snapshots = snapshots;
        this.opinions = opinions;
        this.assessments = assessments;
        this.matters = matters;
        this.followUp = followUp;
    }

    String facts(CaseFile file) {
        PowerReturn found = returns.of(file.caseNo());
        List<String> lines = new ArrayList<>();
        lines.add(found.reasons().stream()
                .map(reason -> Texts.kept("powerreturn.reason." + reason.name()))
                .collect(Collectors.joining("、")));
        if (found.partialText() != null) {
            lines.add(Texts.kept("powerreturn.partial"));
        }
        lines.addAll(figures(snapshots.of(file.caseNo(), ReturnSnapshots.Occasion.APPLY)));
        return lines(lines);
    }

    String decisionFacts(CaseFile file) {
        PowerReturn found = returns.of(file.caseNo());
        List<String> lines = new ArrayList<>(List.of(facts(file)));
        opinions.of(file.caseNo())
                .forEach(opinion -> lines.add(Texts.kept(
                        "powerreturn.opinion",
                        matters.name(opinion.unit()),
                        opinion.verdict().chinese())));
        CapabilityFinding finding = found.finding();
        if (finding != null) {
            lines.add(Texts.kept("powerreturn.finding", finding.chinese()));
        }
        if (found.hasMajority()) {
            lines.add(Texts.kept("powerreturn.majority"));
        }
        return lines(lines);
    }

    String assessment(CaseFile file) {
        return assessments
                .last(file.caseNo())
                .map(found -> Texts.kept("powerreturn.finding", found.finding().chinese()))
                .orElse("");
    }

    String beforeAfter(CaseFile file) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.kept("powerreturn.before"));
        lines.addAll(figures(snapshots.of(file.caseNo(), ReturnSnapshots.Occasion.APPLY)));
        lines.add(Texts.kept("powerreturn.after"));
        lines.addAll(figures(followUp.since(returns.of(file.caseNo()))));
        return lines(lines);
    }

    String handover(List<HandoverItem> sheet) {
        return Texts.kept("powerreturn.sheet", sheet.size()) + "\n\n"
                + sheet.stream()
                        .limit(MOST_LINES)
                        .map(item -> {
                            Action action = item.action();
                            return "- " + item.label() + "：" + (action == null ? "" : action.chinese());
                        })
                        .collect(Collectors.joining("\n"));
    }

    private List<String> figures(List<Figures> all) {
        return all.stream()
                .map(one -> one.inWords(matters.name(one.township())))
                .toList();
    }

    private static String lines(List<String> lines) {
        return String.join("\n\n", lines);
    }
}
