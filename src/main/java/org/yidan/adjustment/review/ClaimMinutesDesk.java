package org.yidan.adjustment.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** The minutes of a claim meeting: signed by each unit that came, then filed as F-63 with all signatures (RULES 7.1). */
@Service
@Transactional
public class ClaimMinutesDesk {

    /** The units that came to the last meeting, who sign its minutes. */
    public static final String SIGNERS = "minutes";

    private final CaseRecords records;
    private final Proposals proposals;
    private final DutyClaims claims;
    private final Organization organization;

    ClaimMinutesDesk(CaseRecords records, Proposals proposals, DutyClaims claims, Organization organization) {
        this.records = records;
        this.proposals = proposals;
        this.claims = claims;
        this.organization = organization;
    }

    /** From now on these units, and no others, sign. */
    static void open(CaseRecord record, MeetingResult result) {
        record.units(SIGNERS).forEach(unit -> record.removeParty(SIGNERS, unit));
        result.attendees().forEach(unit -> record.addParty(SIGNERS, unit));
    }

    /** All have signed, or the time is over: the minutes become a document, which says who has not. */
    public void file(CaseFile of) {
        CaseRecord record = records.locked(of);
        CaseAct meeting = meeting(record);
        Proposal proposal = proposals.byNo(record.caseNo());
        String document = record.issue(new NewDocument(
                "F-63",
                organization.staffingOffice(proposal.region()),
                meeting.actor(),
                record.file().title(),
                content(record, proposal, meeting)));
        record.done(StepEntry.bySystem(ListAdjustmentStep.FILE_MINUTES, document));
    }

    /** What was said and agreed, as a unit reads it before it signs. */
    @Transactional(readOnly = true)
    public String text(Proposal proposal) {
        CaseAct meeting = meeting(records.byNo(proposal.caseNo()));
        List<String> lines = new ArrayList<>();
        lines.add(Texts.kept(
                "adjustment.minutes-head",
                answer(meeting, "minutesNo"),
                answer(meeting, "heldOn"),
                Texts.kept("adjustment.minutes-" + meeting.result())));
        positions(proposal).forEach(lines::add);
        outcome(meeting).ifPresent(lines::add);
        return String.join("\n- ", lines);
    }

    private Map<String, Object> content(CaseRecord record, Proposal proposal, CaseAct meeting) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("minutesNo", answer(meeting, "minutesNo"));
        content.put("heldOn", answer(meeting, "heldOn"));
        content.put("attendees", record.units(SIGNERS).stream().map(this::name).toList());
        content.put("positions", positions(proposal));
        content.put("result", meeting.result());
        outcome(meeting).ifPresent(words -> content.put("opinion", words));
        content.put(
                "signatures",
                record.units(SIGNERS).stream()
                        .map(unit -> signature(record, meeting, unit))
                        .toList());
        return content;
    }

    /** What the units said before the meeting, in words. */
    @Transactional(readOnly = true)
    public List<String> positions(Proposal proposal) {
        return claims.of(proposal).stream()
                .map(claim -> Texts.kept(
                        "adjustment.minutes-position",
                        name(claim.unitCode()),
                        Texts.kept("adjustment.claim-" + claim.claim()),
                        Objects.requireNonNullElse(claim.ground(), ""),
                        Objects.requireNonNullElse(claim.reservation(), "")))
                .toList();
    }

    private static Optional<String> outcome(CaseAct meeting) {
        return meeting.result().equals(MeetingResult.Outcome.AGREED.name())
                ? Optional.of(Texts.kept(
                        "adjustment.minutes-agreed",
                        answer(meeting, "claimedLead"),
                        answer(meeting, "claimedCoops").replaceAll("[\\[\\]\"]", "")))
                : Optional.of(answer(meeting, "coordinationOpinion")).filter(words -> !words.isBlank());
    }

    private String signature(CaseRecord record, CaseAct meeting, String unit) {
        return record.acts().stream()
                .filter(act -> act.isOf(ListAdjustmentStep.SIGN_MINUTES) && unit.equals(act.actingUnit()))
                .filter(act -> !act.finishedAt().isBefore(meeting.finishedAt()))
                .reduce((earlier, later) -> later)
                .map(act -> Texts.kept(
                        "adjustment.minutes-signed",
                        name(unit),
                        act.actor(),
                        Objects.requireNonNullElse(act.note(), "")))
                .orElseGet(() -> Texts.kept("adjustment.minutes-unsigned", name(unit)));
    }

    private static CaseAct meeting(CaseRecord record) {
        return record.last(ListAdjustmentStep.CLAIM_MEETING).orElseThrow();
    }

    private static String answer(CaseAct meeting, String field) {
        return Optional.ofNullable(meeting.answers().get(field))
                .map(Object::toString)
                .orElse("");
    }

    private String name(String unit) {
        return organization.unit(unit).name();
    }
}
