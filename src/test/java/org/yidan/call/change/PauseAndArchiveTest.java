package org.yidan.call.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallStatus;
import org.yidan.call.Calls;
import org.yidan.call.Direction;
import org.yidan.call.Registration;
import org.yidan.call.Urgency;
import org.yidan.call.archive.CallArchive;
import org.yidan.call.handling.HandlingResult;
import org.yidan.call.report.Caller;
import org.yidan.call.report.PinnedMatter;
import org.yidan.call.report.Place;
import org.yidan.call.report.Report;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.journal.StepEntry;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

@YidanTest
class PauseAndArchiveTest {

    private static final String REGION = "420381";
    private static final String UNIT = "420381-CG";
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private Calls calls;

    @Autowired
    private CallRequests requests;

    @Autowired
    private PauseDesk pauses;

    @Autowired
    private HandlingClock handling;

    @Autowired
    private CaseJournal journal;

    @Autowired
    private CallArchive archive;

    @Autowired
    private OfficeClock officeClock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private String callNo = "";

    @BeforeEach
    void aHandledCall() {
        officeClock.moveTo(MONDAY);
        callNo = "HJ-TEST-" + UUID.randomUUID().toString().substring(0, 12);
        transaction.executeWithoutResult(status -> {
            Call call = calls.save(new Call(
                    new CaseFile(callNo, registration().file(), MONDAY),
                    UUID.randomUUID().toString(),
                    registration()));
            call.dispatchTo(UNIT, MONDAY);
            call.takeOn("somebody");
            handling.open(call, UNIT, TimeLimit.workingDays(5));
        });
    }

    @AfterEach
    void realTime() {
        officeClock.reset();
    }

    @Test
    void givesTheWorkingDaysOfAPauseBackAndKeepsBothValues() {
        Instant dueBefore = transaction.execute(
                status -> handling.running(calls.byNo(callNo)).due());
        pause();
        assertThat(calls.byNo(callNo).status()).isEqualTo(CallStatus.SUSPENDED);

        officeClock.moveTo(WEDNESDAY);
        transaction.executeWithoutResult(status -> pauses.resume(calls.byNo(callNo)));

        Call resumed = calls.byNo(callNo);
        assertThat(resumed.status()).isEqualTo(CallStatus.HANDLING);
        assertThat(dueBefore).isEqualTo(Instant.parse("2026-03-09T10:00:00Z"));
        assertThat(handling.running(resumed).due()).isEqualTo(Instant.parse("2026-03-11T10:00:00Z"));
        assertThat(jdbc.sql("select count(*) from case_deadline_change c join case_deadline d on d.id = c.deadline_id"
                                + " where d.case_no = ? and c.reason = 'PAUSE'")
                        .param(callNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void endsThePauseAndEveryClockWithTheCall() {
        pause();

        transaction.executeWithoutResult(status -> archive.stop(calls.byNo(callNo), CallOutcome.TERMINATED));

        Call closed = calls.byNo(callNo);
        assertThat(closed.outcome()).isEqualTo(CallOutcome.TERMINATED);
        assertThat(pauseRuns(closed)).isFalse();
        assertThat(jdbc.sql("select resumed_by from call_pause where call_id = ?")
                        .param(closed.id())
                        .query(String.class)
                        .list())
                .containsExactly("SYSTEM");
        assertThat(jdbc.sql("select count(*) from case_deadline where case_no = ? and met_at is null")
                        .param(callNo)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(journal.acts(callNo)).extracting(CaseAct::step).contains("stopCall");
    }

    @Test
    void remembersWhoTreatedACallAsActorOrAsOneOfThoseOnSite() {
        transaction.executeWithoutResult(status -> journal.note(
                calls.byNo(callNo).file(),
                StepEntry.of(HandlingResult.RESOLVED, null, "actor", Map.of())
                        .with(Presence.of(List.of("present"), List.of()))));

        assertThat(journal.actors(callNo, List.of(HandlingClock.HANDLING)))
                .containsExactlyInAnyOrder("actor", "present");
    }

    private void pause() {
        transaction.executeWithoutResult(status -> {
            Call call = calls.byNo(callNo);
            var asked =
                    new NewCallRequest(RequestType.SUSPEND, "TEST", "送检等待结果", null, LocalDate.of(2026, 3, 20), null);
            CallRequest request = requests.save(
                    new CallRequest(call.id(), asked, null, Instant.parse("2026-03-20T10:00:00Z"), "somebody", MONDAY));
            request.end(CallRequest.Status.APPLIED, MONDAY);
            pauses.begin(call, request, MONDAY);
        });
    }

    private boolean pauseRuns(Call call) {
        return jdbc.sql("select exists (select from call_pause where call_id = ? and resumed_at is null)")
                .param(call.id())
                .query(Boolean.class)
                .single();
    }

    private static Registration registration() {
        return new Registration(
                REGION,
                Direction.SIDE,
                new Report("标题", "一段足够长的情况说明文字", "GRID", MONDAY, null, null, null, "夜间"),
                new Place("420381100", "人民路1号", null, null),
                new Caller("caller", UNIT, null, null, false),
                null,
                PinnedMatter.outsideTheList("BB-420381-2026.1", "清单没有这类事项"),
                Urgency.ORDINARY,
                null,
                null,
                null,
                null);
    }
}
