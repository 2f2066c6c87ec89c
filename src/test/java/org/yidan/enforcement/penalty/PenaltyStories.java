package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Tells penalty cases step by step: each step is answered as {@link PenaltyAnswers} would, unless the scenario says otherwise. */
@Component
public class PenaltyStories {

    /** A working Tuesday, ten o'clock in Asia/Shanghai. */
    public static final Instant TUE_2026_03_10 =
            OffsetDateTime.parse("2026-03-10T10:00+08:00").toInstant();

    /** Led by the market supervision of the county. */
    public static final String MATTER = "SY-SC-011";

    public static final String REGION = "420381";
    public static final String TOWNSHIP = "420381001";
    public static final String UNIT = "420381-SC";
    public static final String HANDLER = "420381-sc.unit-handler";
    public static final String LEADER = "420381-sc.unit-leader";
    public static final String CLERK = "420381-sc.unit-clerk";
    public static final String REVIEWER = "420381-sf.legal-reviewer";
    public static final String OFFICERS = "[\"420381-sc.unit-handler\",\"420381-sc.law-officer\"]";

    public final ProcessDriver driver;
    public final OfficeClock clock;
    public final JdbcClient jdbc;
    public final PenaltyCases cases;
    private final PenaltyDesk desk;
    private final CaseProcess process;
    private final MatterCatalog catalog;
    private final Organization organization;
    private final AtomicInteger acts = new AtomicInteger();

    PenaltyStories(
            ProcessDriver driver,
            OfficeClock clock,
            JdbcClient jdbc,
            PenaltyCases cases,
            PenaltyDesk desk,
            CaseProcess process,
            MatterCatalog catalog,
            Organization organization) {
        this.driver = driver;
        this.clock = clock;
        this.jdbc = jdbc;
        this.cases = cases;
        this.desk = desk;
        this.process = process;
        this.catalog = catalog;
        this.organization = organization;
    }

    /** What the journal says came of this step, in the order it was written. */
    public List<String> results(String caseNo, String step) {
        return jdbc.sql("select result from case_act where case_no = ? and step = ? order by id")
                .params(caseNo, step)
                .query(String.class)
                .list();
    }

    /** A case asked for by nobody in particular, its process at the filing paper. */
    public String requested() {
        return requested("ACT-" + acts.incrementAndGet() + "-" + clock.instant().getEpochSecond());
    }

    public String requested(String actId) {
        return requested(MATTER, UNIT, TOWNSHIP, actId);
    }

    public String requested(String matter, String unit, String township, String actId) {
        MatterEntry entry = catalog.inForce(matter, REGION, clock.today());
        CaseFile file = desk.request(new NewPenaltyCase(
                null,
                "TEST-" + actId,
                REGION,
                unit,
                PinnedCaseMatter.of(entry),
                township,
                null,
                "经营超过保质期的食品",
                actId,
                clock.today(),
                List.of()));
        process.start(file, Map.of());
        return file.caseNo();
    }

    /** A case of the street's own enforcement center, under a power that was delegated to it. */
    public String townshipCase() {
        String center = organization.enforcementCenterOf(TOWNSHIP);
        return requested("SY-CG-001", center, TOWNSHIP, "ACT-town-" + acts.incrementAndGet());
    }

    /** Steps of the center's people, with its own officers. */
    public void stepAsTownship(String caseNo, String... stems) {
        String center = organization.enforcementCenterOf(TOWNSHIP).toLowerCase(Locale.ROOT);
        String officers = "[\"%1$s.unit-handler\",\"%1$s.law-officer\"]".formatted(center);
        for (String stem : stems) {
            switch (stem) {
                case "RequestFiling" -> step(caseNo, stem, "officers", officers);
                case "InvestigateCase" -> step(caseNo, stem, "investigators", officers);
                default -> step(caseNo, stem);
            }
        }
    }

    public void step(String caseNo, String stem, Object... changes) {
        driver.complete(caseNo, stem, PenaltyAnswers.of(stem, clock.today(), changes));
    }

    public void steps(String caseNo, String... stems) {
        for (String stem : stems) {
            step(caseNo, stem);
        }
    }

    public String filed() {
        String caseNo = requested();
        steps(caseNo, "RequestFiling", "ApproveFiling");
        return caseNo;
    }

    public String reported(Object... report) {
        String caseNo = filed();
        step(caseNo, "InvestigateCase");
        step(caseNo, "WriteReport", report);
        return caseNo;
    }

    /** Reviewed and notified, the window of five working days runs. */
    public String notified() {
        String caseNo = reported();
        steps(caseNo, "ReviewLegality", "ServeNotice");
        return caseNo;
    }

    /** Heard and waiting for the decision. */
    public String heard() {
        String caseNo = notified();
        step(caseNo, "RecordStatement");
        return caseNo;
    }

    public String decided() {
        String caseNo = heard();
        step(caseNo, "DecidePenalty");
        return caseNo;
    }

    public String served() {
        String caseNo = decided();
        step(caseNo, "ServeDecision");
        return caseNo;
    }

    public String published() {
        String caseNo = served();
        step(caseNo, "PublishPenalty");
        return caseNo;
    }

    /** Registers something that happened to a case, by the start form for it. */
    public void register(String caseNo, String type, Object... answers) {
        registerAs(HANDLER, caseNo, type, answers);
    }

    public void registerAs(String user, String caseNo, String type, Object... answers) {
        Map<String, Object> form = new HashMap<>(Map.of("penaltyCaseNo", caseNo, "penaltyRequestType", type));
        for (int i = 0; i < answers.length; i += 2) {
            form.put((String) answers[i], answers[i + 1]);
        }
        driver.start("penalty-request", user, form);
    }

    public void close(String caseNo) {
        steps(caseNo, "ProposeClosing", "ApproveClosing");
    }

    public void on(String day) {
        clock.moveTo(OffsetDateTime.parse(day + "T10:00+08:00").toInstant());
    }

    public PenaltyCase record(String caseNo) {
        return cases.byNo(caseNo);
    }

    public FormSubmission sent(String user) {
        return new FormSubmission(user, Map.of());
    }

    public String at(String dayAndTime) {
        return dayAndTime + ":00+08:00";
    }

    /** The categories in the accountability ledger for this case, in order. */
    public List<String> ledger(String caseNo) {
        return jdbc.sql("select category from ledger_entry where business_key = ? order by id")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    public List<String> documents(String caseNo) {
        return jdbc.sql("select form_no from case_document where case_no = ? order by id")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    public String outcome(String caseNo) {
        return jdbc.sql("select outcome from case_file where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** The file is closed with this outcome, nothing runs any more, and its process has ended at that event. */
    public void assertClosed(String caseNo, PenaltyOutcome outcome, String endEvent) {
        assertThat(outcome(caseNo)).isEqualTo(outcome.name());
        assertThat(driver.passed(caseNo)).contains(endEvent);
        assertThat(driver.ended(caseNo)).as("process of %s ended", caseNo).isTrue();
        assertThat(jdbc.sql("select count(*) from case_deadline where case_no = ? and met_at is null")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .as("open deadlines")
                .isZero();
    }
}
