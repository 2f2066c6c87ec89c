package org.yidan.call.ruling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.call.duty.RuleCall;
import org.yidan.call.duty.RuleCall.DecidedBy;
import org.yidan.call.ruling.IssueDesk.Issue;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/**
 * Puts a ruling into words: positions, opinions and decision as they were given, and the paper F-07 (RULES 8, 12.7).
 */
@Component
public class RulingPaper {

    private static final String FORM = "F-07";

    private final CaseJournal journal;
    private final CaseParties parties;
    private final CaseDocuments documents;
    private final Organization organization;

    RulingPaper(CaseJournal journal, CaseParties parties, CaseDocuments documents, Organization organization) {
        this.journal = journal;
        this.parties = parties;
        this.documents = documents;
        this.organization = organization;
    }

    /** What each unit concerned said, one line each; a silent one is named as such. */
    public String positions(String caseNo) {
        List<CaseAct> acts = journal.acts(caseNo);
        return parties.units(caseNo, RulingParties.PARTY).stream()
                .map(unit -> organization.unit(unit).name() + "：" + position(acts, unit))
                .collect(Collectors.joining("\n"));
    }

    private static String position(List<CaseAct> acts, String unit) {
        return acts.stream()
                .filter(act -> act.isOf(Negotiation.POSITION) && unit.equals(act.actingUnit()))
                .findFirst()
                .map(act -> Texts.kept("call.ruling.position." + act.result()) + "，" + act.note())
                .orElseGet(() -> Texts.kept("call.ruling.position.silent"));
    }

    /** The opinions given so far and the proposal, as the next desk reads them. */
    public String draft(String caseNo) {
        return List.of(OpinionDesk.COORDINATION, OpinionDesk.LEGAL, OpinionDesk.JOINT, IssueDesk.CONFIRM).stream()
                .flatMap(step -> journal.last(caseNo, step).stream())
                .map(act -> Texts.kept("call.ruling." + act.step()) + "：" + proposed(act) + act.note())
                .collect(Collectors.joining("\n"));
    }

    private String proposed(CaseAct act) {
        Object lead = act.answers().get("decidedLead");
        return lead == null ? "" : organization.unit(lead.toString()).name() + "，";
    }

    RuleCall command(RulingCase ruling, DecidedBy decidedBy, String lead, Issue order) {
        return new RuleCall(
                lead,
                order.basis(),
                positions(ruling.caseNo()),
                opinion(ruling, OpinionDesk.COORDINATION),
                opinion(ruling, OpinionDesk.LEGAL),
                decidedBy,
                order.wrongReturn(),
                order.precedent());
    }

    private String opinion(RulingCase ruling, Step step) {
        return journal.last(ruling.caseNo(), step)
                .map(CaseAct::note)
                .orElseGet(() -> Texts.kept("call.ruling.negotiated"));
    }

    /** Issues F-07: in the name of the government where it decided, else of the staffing office. */
    void issue(RulingCase ruling, RuleCall command, String issuer) {
        CaseFile file = ruling.file();
        boolean byGovernment = command.decidedBy() == DecidedBy.GOVERNMENT;
        String subject =
                byGovernment ? organization.government(file.region()) : organization.staffingOffice(file.region());
        String signer = byGovernment
                ? journal.last(file.caseNo(), IssueDesk.CONFIRM)
                        .map(CaseAct::actor)
                        .orElse(issuer)
                : issuer;
        documents.issue(
                file,
                new NewDocument(FORM, subject, signer, Texts.kept("call.ruling.paper"), content(ruling, command)));
    }

    private Map<String, Object> content(RulingCase ruling, RuleCall command) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("callNo", ruling.call().callNo());
        content.put("parties", parties.units(ruling.caseNo(), RulingParties.PARTY));
        content.put("positions", command.positions());
        content.put("staffingOpinion", command.staffingOpinion());
        content.put("justiceOpinion", command.justiceOpinion());
        content.put("rulingBasis", command.basis());
        content.put("decidedLead", command.decidedLead());
        content.put("interimUnit", parties.unit(ruling.caseNo(), RulingParties.INTERIM));
        content.put("decidedBy", command.decidedBy().name());
        content.put("precedent", command.precedent());
        return content;
    }
}
