package org.yidan.adjustment.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.meeting.AgendaItem.Unit;
import org.yidan.adjustment.meeting.MeetingTasks.Waiting;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.review.ClaimMinutesDesk;
import org.yidan.adjustment.review.DutyClaimDesk;
import org.yidan.adjustment.review.DutyClaims;
import org.yidan.casework.CaseFiles;
import org.yidan.organization.Organization;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refusals;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** What a claim meeting can settle, and its record: each case is recorded or refused alone, as if it were the only one. */
@Component
class MeetingAgenda {

    private static final Logger log = LoggerFactory.getLogger(MeetingAgenda.class);

    private final MeetingTasks tasks;
    private final Proposals proposals;
    private final CaseFiles files;
    private final DutyClaimDesk desk;
    private final DutyClaims claims;
    private final ClaimMinutesDesk minutes;
    private final Organization organization;

    MeetingAgenda(
            MeetingTasks tasks,
            Proposals proposals,
            CaseFiles files,
            DutyClaimDesk desk,
            DutyClaims claims,
            ClaimMinutesDesk minutes,
            Organization organization) {
        this.tasks = tasks;
        this.proposals = proposals;
        this.files = files;
        this.desk = desk;
        this.claims = claims;
        this.minutes = minutes;
        this.organization = organization;
    }

    /**
     * What became of one case.
     *
     * @param said why not, in words; null when it was recorded
     */
    record Result(String caseNo, @Nullable String said) {}

    /** All that waits for a meeting and the current user may record, longest waiting first. */
    List<AgendaItem> items() {
        return tasks.waiting().stream().map(this::item).toList();
    }

    private AgendaItem item(Waiting waiting) {
        Proposal proposal = proposals.byNo(waiting.caseNo());
        return new AgendaItem(
                waiting.taskId(),
                waiting.caseNo(),
                files.byNo(waiting.caseNo()).title(),
                minutes.positions(proposal),
                desk.called(proposal).stream()
                        .map(code -> new Unit(code, organization.unit(code).name()))
                        .toList(),
                claims.mayLead(proposal),
                claims.mayCooperate(proposal));
    }

    /** Records every case that got a result; refuses a sheet that treats none. */
    List<Result> record(MeetingSheet sheet) {
        List<AgendaItem> treated = items().stream()
                .filter(item -> !sheet.result(item.caseNo()).isEmpty())
                .toList();
        if (treated.isEmpty()) {
            throw Refused.invalid("adjustment.meeting-treats-nothing");
        }
        return treated.stream().map(item -> recorded(item, sheet)).toList();
    }

    private Result recorded(AgendaItem item, MeetingSheet sheet) {
        try {
            tasks.complete(item.taskId(), sheet.answers(item));
            return new Result(item.caseNo(), null);
        } catch (RuntimeException failed) {
            Optional<String> why = Refusals.in(failed).map(DomainException::getMessage);
            if (why.isEmpty()) {
                log.warn("case {} was left out of the record of a claim meeting", item.caseNo(), failed);
            }
            return new Result(item.caseNo(), why.orElseGet(() -> Texts.of("adjustment.meeting-failed")));
        }
    }

    /** The units to tick: all that must be there for any of these cases. */
    static List<Unit> units(List<AgendaItem> items) {
        return items.stream().flatMap(item -> item.called().stream()).distinct().toList();
    }
}
