package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.RegionScope;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.DraftGround;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Tells adjustments step by step, each about matters of its own that are put on the list of Yunxi before. */
@Component
public class AdjustmentStories {

    public static final String REGION = "420322";
    /** A working Tuesday, nine o'clock in Asia/Shanghai. */
    public static final Instant TUE_2026_03_10_0900 =
            OffsetDateTime.parse("2026-03-10T09:00:00+08:00").toInstant();

    public static final LocalDate EFFECT = LocalDate.parse("2026-04-20");

    public static final String CG_LEADER = "420322-cg.unit-leader";
    public static final String ZJ_LEADER = "420322-zj.unit-leader";
    public static final String STAFFING = "420322-bb.staffing-office";
    public static final String STAFFING_LEADER = "420322-bb.unit-leader";
    public static final String JUSTICE = "420322-sf.justice-office";
    public static final String GOVERNMENT = "420322-gov.county-gov";
    public static final String CG = "县城市管理执法局";
    public static final String ZJ = "县住房和城乡建设局";

    public final ProcessDriver driver;
    public final OfficeClock clock;
    public final Proposals proposals;
    public final CaseFiles files;
    public final CaseJournal journal;
    public final MatterCatalog catalog;
    public final DraftDesk drafts;
    private final ManagementService management;
    private final RuntimeService runtime;

    AdjustmentStories(
            ProcessDriver driver,
            OfficeClock clock,
            Proposals proposals,
            CaseFiles files,
            CaseJournal journal,
            MatterCatalog catalog,
            DraftDesk drafts,
            ManagementService management,
            RuntimeService runtime) {
        this.driver = driver;
        this.clock = clock;
        this.proposals = proposals;
        this.files = files;
        this.journal = journal;
        this.catalog = catalog;
        this.drafts = drafts;
        this.management = management;
        this.runtime = runtime;
    }

    public void begin() {
        clock.moveTo(TUE_2026_03_10_0900);
    }

    /** A matter led by urban management, with the housing bureau co-operating, that only this test knows. */
    public static MatterTerms matter(String code) {
        return new MatterTerms(
                code,
                "测试事项" + code,
                code.substring(3, 5),
                CG,
                List.of(ZJ),
                "依法查处并反馈。",
                "巡查发现并及时上报。",
                "《中华人民共和国行政处罚法》第二十四条",
                null,
                false,
                "一般",
                8,
                10,
                List.of("8工作小时内签收", "10个工作日内办结"),
                RegionScope.COUNTY,
                ListCategory.TERRITORIAL,
                Map.of(),
                true);
    }

    /** The same, led by the townships' centers by a delegation of urban management. */
    public static MatterTerms delegated(String code) {
        MatterTerms terms = matter(code);
        return new MatterTerms(
                code,
                terms.name(),
                terms.domain(),
                "乡镇(街道)综合行政执法中心",
                List.of(CG, ZJ),
                terms.leadDuty(),
                terms.townshipDuty(),
                terms.legalBasis(),
                CG,
                false,
                terms.urgencyDefault(),
                terms.acceptHours(),
                terms.handleDays(),
                terms.guideSteps(),
                terms.regionScope(),
                terms.listCategory(),
                Map.of(),
                true);
    }

    /** Puts a matter on the list from today on. */
    public void listed(String code) {
        listed(code, terms -> terms);
    }

    public void listed(String code, UnaryOperator<MatterTerms> change) {
        listed(List.of(change.apply(matter(code))));
    }

    /** Puts matters on the list from today on. */
    public void listed(List<MatterTerms> matters) {
        long draft = drafts.open(new NewDraft(REGION, "测试清单", clock.today(), "t.editor", DraftGround.SAFETY));
        matters.forEach(terms -> drafts.put(draft, terms, "t.editor"));
        drafts.review(draft, "t.reviewer");
        drafts.approve(draft, "t.approver", "测试纪要");
        drafts.publish(draft, "t.publisher", null);
    }

    /** Proposes by the form; changes are field, value, field, value. */
    public String proposed(String userId, String type, String matterCode, Object... changes) {
        return driver.start("list-adjustment", userId, AdjustmentAnswers.proposal(type, matterCode, changes));
    }

    public void step(String caseNo, String stem, Object... changes) {
        driver.complete(caseNo, stem, AdjustmentAnswers.of(stem, changes));
    }

    public void stepAs(String userId, String caseNo, String stem, Object... changes) {
        driver.completeAs(userId, driver.task(caseNo, stem), AdjustmentAnswers.of(stem, changes));
    }

    /** All units asked agree. */
    public void everybodyAgrees(String caseNo) {
        for (Task task : driver.open(caseNo, "ConsultUnits")) {
            driver.completeAs(driver.holderOf(task), task, AdjustmentAnswers.of("ConsultUnits"));
        }
    }

    /** All units that came to the claim meeting sign its minutes. */
    public void signed(String caseNo) {
        driver.open(caseNo, "SignMinutes").forEach(task -> driver.completeAs(driver.holderOf(task), task, Map.of()));
    }

    public void reviewed(String caseNo) {
        step(caseNo, "ReasonablenessReview");
        step(caseNo, "ChangeLegalityReview");
    }

    /** From the proposal to the government's table. */
    public String beforeDecision(String type, String matterCode, Object... changes) {
        String caseNo = proposed(CG_LEADER, type, matterCode, changes);
        step(caseNo, "AcceptProposal");
        everybodyAgrees(caseNo);
        reviewed(caseNo);
        return caseNo;
    }

    /** The lead writes the guide and every co-operating unit confirms it. */
    public void guided(String caseNo) {
        step(caseNo, "WriteGuide");
        for (Task task : driver.open(caseNo, "ConfirmGuide")) {
            driver.completeAs(driver.holderOf(task), task, AdjustmentAnswers.of("ConfirmGuide"));
        }
    }

    /** From the decision to a draft that waits for its publisher. */
    public void drafted(String caseNo) {
        step(caseNo, "ApproveChange");
        if (driver.openSteps(caseNo).contains("WriteGuide")) {
            guided(caseNo);
        }
        step(caseNo, "DraftChange");
    }

    /** From the publication to the day of effect. */
    public void inForce(String caseNo) {
        step(caseNo, "PublishChange");
        step(caseNo, "AnnounceChange");
        driver.fireTimer(caseNo, "Timer_ListInForce");
        runJobs(caseNo);
    }

    /** From the day of effect to the end. */
    public void finished(String caseNo) {
        if (driver.openSteps(caseNo).contains("TrainUnits")) {
            step(caseNo, "TrainUnits");
        }
        if (driver.openSteps(caseNo).contains("AnswerProposer")) {
            step(caseNo, "AnswerProposer");
        }
        driver.fireTimer(caseNo, "Timer_ReviewDue");
        step(caseNo, "ReviewAdjustment");
        assertDone(caseNo);
    }

    /** Runs what waits for the job executor, which is off in tests. */
    public void runJobs(String caseNo) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    public Proposal proposal(String caseNo) {
        return proposals.byNo(caseNo);
    }

    public CaseFile file(String caseNo) {
        return files.byNo(caseNo);
    }

    public Optional<MatterEntry> entry(String code, LocalDate day) {
        return catalog.find(code, REGION, day);
    }

    public List<String> acts(String caseNo) {
        return journal.acts(caseNo).stream()
                .map(act -> act.step() + " " + act.result())
                .toList();
    }

    public Optional<CaseAct> last(String caseNo, Step step) {
        return journal.last(caseNo, step);
    }

    public void assertDone(String caseNo) {
        assertThat(driver.ended(caseNo)).isTrue();
        assertThat(driver.passed(caseNo)).contains("EndEvent_AdjustmentDone");
        assertThat(proposal(caseNo).status()).isEqualTo(ProposalStatus.DONE);
        assertThat(file(caseNo).isOpen()).isFalse();
    }

    public void assertRefused(Runnable act, String words) {
        assertThatThrownBy(act::run).hasMessageContaining(words);
    }
}
