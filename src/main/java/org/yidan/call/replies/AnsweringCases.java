package org.yidan.call.replies;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/** Which cases are a call's own, by the links between them. */
@Component
class AnsweringCases {

    /** The act by which a call asks for a case of this kind. */
    private static final Map<CaseKind, Step> ASKED_BY = Map.of(
            CaseKind.JOINT_TASK, MatterCallStep.REQUEST_JOINT_TASK,
            CaseKind.PENALTY_CASE, MatterCallStep.REQUEST_PENALTY_CASE,
            CaseKind.CRIME_TRANSFER, MatterCallStep.REQUEST_CRIME_TRANSFER);

    private final CaseFiles files;
    private final CaseLinks links;
    private final CaseJournal journal;

    AnsweringCases(CaseFiles files, CaseLinks links, CaseJournal journal) {
        this.files = files;
        this.links = links;
        this.journal = journal;
    }

    /** Refuses a case that is not known, of another kind or region. */
    void requireKind(Call call, String caseNo, CaseKind kind) {
        CaseFile file = files.find(caseNo)
                .orElseThrow(() -> Refused.invalid("call.answer-case-unknown", call.callNo(), caseNo));
        if (file.kind() != kind || !file.region().equals(call.region())) {
            throw Refused.invalid("call.answer-case-wrong", call.callNo(), caseNo);
        }
    }

    /**
     * Whether the call itself asked for the case, and not one of its other cases; refuses a case of another call. A case that
     * nothing led to yet is the one the call asked for.
     */
    boolean isDirect(Call call, String caseNo, CaseKind kind) {
        List<String> origins = origins(caseNo);
        if (origins.contains(call.callNo())) {
            return true;
        }
        boolean indirect = origins.stream().anyMatch(origin -> origins(origin).contains(call.callNo()));
        boolean asked = origins.isEmpty()
                && ASKED_BY.containsKey(kind)
                && journal.any(call.callNo(), Set.of(ASKED_BY.get(kind)));
        if (!indirect && !asked) {
            throw Refused.conflict("call.answer-of-other-call", call.callNo(), caseNo);
        }
        return asked;
    }

    private List<String> origins(String caseNo) {
        return links.of(caseNo).stream()
                .filter(link -> !link.forward())
                .map(CaseLink::other)
                .toList();
    }

    /** Whether another penalty case than this one, filed from the call or from its joint task, is still open. */
    boolean othersOpen(Call call, String caseNo) {
        return Stream.concat(Stream.of(call.callNo()), led(call.callNo(), Relation.JOINT_TASK))
                .flatMap(origin -> led(origin, Relation.PENALTY_CASE))
                .filter(found -> !found.equals(caseNo))
                .filter(found -> journal.tellsOf(call.callNo(), AnsweredCalls.FILED, found))
                .filter(found -> !journal.tellsOf(call.callNo(), AnsweredCalls.CLOSED, found))
                .anyMatch(found -> files.find(found).filter(CaseFile::isOpen).isPresent());
    }

    private Stream<String> led(String origin, Relation relation) {
        return links.of(origin).stream()
                .filter(link -> link.forward() && link.relation() == relation)
                .map(CaseLink::other);
    }
}
