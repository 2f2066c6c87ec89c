package org.yidan.call.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;
import org.yidan.call.CallAnswer.Awaited;
import org.yidan.call.CallReplies;
import org.yidan.call.journal.CallStep;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.Relation;

/** What a call waits for, read off its journal and links: an act that asked, and no act yet that answered. */
public final class Waits {

    private final List<CallStep> steps;
    private final List<CaseLink> links;

    private Waits(List<CallStep> steps, List<CaseLink> links) {
        this.steps = steps;
        this.links = links;
    }

    /** What is awaited, and the number of the case that will answer when it is known already. */
    public record WaitLine(Awaited awaited, @Nullable String caseNo) {}

    static List<WaitLine> of(Call call, List<CallStep> steps, List<CaseLink> links) {
        Waits waits = new Waits(steps, links);
        List<WaitLine> lines = new ArrayList<>();
        waits.add(lines, Awaited.RULING, Relation.RULING, "requestRuling", Set.of("applyRuling"));
        if (call.isOpen()) {
            String joint = CallReplies.JOINT_TASK_FINISHED;
            Set<String> filing = Set.of(CallReplies.CASE_FILED, "caseNotFiled");
            Set<String> police = Set.of("crimeTransferDecided");
            waits.add(lines, Awaited.JOINT_TASK, Relation.JOINT_TASK, "requestJointTask", Set.of(joint));
            waits.add(lines, Awaited.CASE_FILING, Relation.PENALTY_CASE, "requestPenaltyCase", filing);
            waits.add(lines, Awaited.CRIME_TRANSFER, Relation.CRIME_TRANSFER, "requestCrimeTransfer", police);
        }
        waits.addOpenCases(lines);
        return lines;
    }

    private void add(List<WaitLine> lines, Awaited awaited, Relation relation, String asking, Set<String> answering) {
        if (last(Set.of(asking)) > last(answering)) {
            lines.add(new WaitLine(awaited, newest(relation).orElse(null)));
        }
    }

    private int last(Set<String> wanted) {
        return IntStream.range(0, steps.size())
                .filter(i -> wanted.contains(steps.get(i).step()))
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
        List<String> closed = casesIn("caseClosed");
        casesIn(CallReplies.CASE_FILED).stream()
                .filter(filed -> !closed.contains(filed))
                .forEach(filed -> lines.add(new WaitLine(Awaited.CASE_CLOSED, filed)));
    }

    private List<String> casesIn(String step) {
        return steps.stream()
                .filter(done -> done.step().equals(step))
                .map(done -> String.valueOf(done.answers().get("caseNo")))
                .toList();
    }
}
