package org.yidan.call.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.papers.CallPapers;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.time.CaseClock;
import org.yidan.organization.Organization;

/** The orders of supervision as papers (F-06), one for each level: the limit that had passed, and by how much. */
@Component
class SupervisionPaper {

    private final CallPapers papers;
    private final CaseClock clock;
    private final RecordedLapses lapses;
    private final Organization organization;

    SupervisionPaper(CallPapers papers, CaseClock clock, RecordedLapses lapses, Organization organization) {
        this.papers = papers;
        this.clock = clock;
        this.lapses = lapses;
        this.organization = organization;
    }

    /** The limit that had passed is the one the ledger wrote down last; without an entry the one that runs. */
    void issue(Call call, Level level, String signer, @Nullable String note) {
        Instant now = clock.now();
        Optional<Instant> passed = lapses.about(call.callNo()).stream()
                .filter(lapse -> lapse.category().equals(Category.OVERDUE_HANDLE.name()))
                .map(Lapse::deadline)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
        Instant due = passed.or(() -> running(call)).orElse(null);
        papers.about(call)
                .with("level", level)
                .with("lead", call.requireLeadUnit())
                .with("note", note)
                .with("handleDue", due)
                .with(
                        "overdueHours",
                        due == null ? null : Duration.between(due, now).toHours())
                .with("answerDue", level == Level.SECOND ? answerDue(call, now) : null)
                .issue("F-06." + level, organization.government(call.region()), signer);
    }

    private Optional<Instant> running(Call call) {
        return clock.running(call.callNo(), HandlingClock.HANDLING).map(deadline -> deadline.due());
    }

    private Instant answerDue(Call call, Instant now) {
        return clock.byTable(call.file(), MatterCallStep.ANSWER_SUPERVISION, now)
                .due();
    }
}
