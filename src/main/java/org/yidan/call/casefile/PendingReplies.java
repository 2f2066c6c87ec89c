package org.yidan.call.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;
import org.yidan.call.CallAnswer.Awaited;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.Relation;
import org.yidan.engine.steps.Step;

/** What a call waits for, read off its journal and links: an act that asked, and no act yet that answered. */
public final class PendingReplies {

    private final List<CaseAct> steps;
    private final List<CaseLink> links;

    private PendingReplies(List<CaseAct> steps, List<CaseLink> links) {
        this.steps = steps;
        this.links = links;
    }

    /** What is awaited, and the number of the case that will answer when it is known already. */
    public record WaitLine(Awaited awaited, @Nullable String caseNo) {}

    static List<WaitLine> of(Call call, List<CaseAct> steps, List<CaseLink> links) {
        PendingReplies waits = new PendingReplies(steps, links);
        List<WaitLine> lines = new ArrayList<>();
        waits.add(
                lines,
                Awaited.RULING,
                Relation.RULING,
                MatterCallStep.REQUEST_RULING,
                Set.of(MatterCallStep.APPLY_RULING));
        if (call.isOpen()) {
            Step joint = MatterCallStep.JOINT_TASK_FINISHED;
            Set<Step> filing = Set.of(MatterCallStep.CASE_FILED, MatterCallStep.CASE_NOT_FILED);
            Set<Step> police = Set.of(MatterCallStep.CRIME_TRANSFER_DECIDED);
            waits.add(lines, Awaited.JOINT_TASK, Relation.JOINT_TASK, MatterCallStep.REQUEST_JOINT_TASK, Set.of(joint));
            waits.add(lines, Awaited.CASE_FILING, Relation.PENALTY_CASE, MatterCallStep.REQUEST_PENALTY_CASE, filing);
            waits.add(
                    lines,
                    Awaited.CRIME_TRANSFER,
                    Relation.CRIME_TRANSFER,
                    MatterCallStep.REQUEST_CRIME_TRANSFER,
                    police);
        }
        waits.addOpenCases(lines);
        return lines;
    }

    private void add(List<WaitLine> lines, Awaited awaited, Relation relation, Step asking, Set<Step> answering) {
        if (last(Set.of(asking)) > last(answering)) {
            lines.add(new WaitLine(awaited, newest(relation).orElse(null)));
        }
    }

    private int last(Set<Step> wanted) {
        return IntStream.range(0, steps.size())
                .filter(i -> wanted.stream().anyMatch(steps.get(i)::isOf))
                .max()
                .orElse(-1);
    }

    private Optional<String> newest(Relation relation) {
        return links.stream()
                .filter(link -> link.forward() && link.relation() == relation)
                .map(CaseLink::other)
                .reduce((earlier, later) -> later);
    }

    private void addOpenCases(List<WaitLine> lines) {
        List<String> closed = casesIn(MatterCallStep.CASE_CLOSED);
        casesIn(MatterCallStep.CASE_FILED).stream()
                .filter(filed -> !closed.contains(filed))
                .forEach(filed -> lines.add(new WaitLine(Awaited.CASE_CLOSED, filed)));
    }

    private List<String> casesIn(Step step) {
        return steps.stream()
                .filter(done -> done.isOf(step))
                .map(done -> String.valueOf(done.answers().get("caseNo")))
                .toList();
    }
}
