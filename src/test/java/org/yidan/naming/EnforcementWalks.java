package org.yidan.naming;

import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.NO_LICENCE;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.json;
import static org.yidan.enforcement.joint.JointStories.officers;
import static org.yidan.enforcement.joint.JointStories.with;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.catalog.MatterCatalog;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.penalty.PenaltyOpenItems;
import org.yidan.enforcement.penalty.PenaltyStories;

/** Joint tasks, penalty cases and transfers that come past every form on which something is named. */
@Component
class EnforcementWalks {

    private static final String CENTER = "420381003-EC";

    private String round = "";
    private final JointStories story;
    private final PenaltyStories penalties;
    private final PenaltyOpenItems items;
    private final MatterCatalog catalog;

    EnforcementWalks(JointStories story, PenaltyStories penalties, PenaltyOpenItems items, MatterCatalog catalog) {
        this.story = story;
        this.penalties = penalties;
        this.items = items;
        this.catalog = catalog;
    }

    Map<String, Runnable> all() {
        round = UUID.randomUUID().toString().substring(0, 8);
        Map<String, Runnable> walks = new LinkedHashMap<>();
        walks.put("inspected and punished on the spot", this::inspected);
        walks.put("goods taken", this::goodsTaken);
        walks.put("ordered to correct", this::corrected);
        walks.put("nobody answered", this::noShow);
        walks.put("only patrolled", this::patrolled);
        walks.put("heard", this::heard);
        walks.put("given to another subject", this::takenOver);
        walks.put("given to the police", this::toThePolice);
        return walks;
    }

    /** A shop of this round's own: one that was inspected lately is not inspected again without a reason. */
    private Street street(String object) {
        return new Street("420381003", object + round);
    }

    private String onSite(String object) {
        Street street = street(object);
        String taskNo = story.planned(street, MARKET);
        story.confirm(taskNo, CENTER, STALLS, "recusedOfficers", json("420381003-ec.unit-clerk"));
        story.confirm(taskNo, MARKET, NO_LICENCE);
        story.clock.advance(java.time.Duration.ofHours(2));
        return taskNo;
    }

    private void inspected() {
        String taskNo = onSite("点名一号店");
        story.inspect(taskNo, CENTER, true, "partyName", "赵六", "recusedOfficers", json("420381003-ec.unit-leader"));
        story.inspect(taskNo, MARKET, true, "partyName", "赵六");
        story.dispose(taskNo, CENTER, STALLS, "SIMPLE");
        String act = story.violations.one(taskNo, 1).actId();
        story.dispose(taskNo, MARKET, NO_LICENCE, "CORRECTION", "sameAs", act);
        story.complete(
                taskNo,
                "SimplePenalty",
                CENTER,
                with(
                        new Object[0],
                        "spotPenalty",
                        "WARNING",
                        "fineAmount",
                        0,
                        "penaltyBasis",
                        "《无证无照经营查处办法》第十三条",
                        "partyHeard",
                        true,
                        "servedAt",
                        story.inHours(0),
                        "persons",
                        officers(CENTER)));
    }

    private void goodsTaken() {
        String taskNo = onSite("点名二号店");
        story.inspect(taskNo, CENTER, false);
        story.inspect(taskNo, MARKET, true);
        story.dispose(taskNo, MARKET, NO_LICENCE, "SEIZE", "measureReason", "防止转移工具", "goods", "烧烤炉一台");
        story.complete(
                taskNo, "ApproveCompulsion", MARKET, with(new Object[0], "decision", "APPROVE", "decisionNote", "同意"));
        story.complete(
                taskNo,
                "CompulsoryMeasure",
                MARKET,
                with(
                        new Object[0],
                        "takenAt",
                        story.inHours(0),
                        "goodsTaken",
                        "烧烤炉一台",
                        "storage",
                        "局仓库，保管员王强",
                        "measureBasis",
                        "《无证无照经营查处办法》第十一条",
                        "partySign",
                        "SIGNED",
                        "persons",
                        officers(MARKET)));
    }

    private void corrected() {
        String taskNo = onSite("点名三号店");
        story.inspect(taskNo, MARKET, false);
        story.inspect(taskNo, CENTER, true);
        story.dispose(taskNo, CENTER, STALLS, "CORRECTION");
        story.complete(
                taskNo,
                "OrderCorrection",
                CENTER,
                with(
                        new Object[0],
                        "correctionDemand",
                        "立即清理占道摊位",
                        "correctionBasis",
                        "《城市市容和环境卫生管理条例》第十四条",
                        "correctionDay",
                        story.clock.today().plusDays(2).toString(),
                        "rightsNote",
                        "可在六十日内申请行政复议",
                        "servedAt",
                        story.inHours(0)));
        story.driver.fireTimer(taskNo, "Timer_CorrectionPeriod");
        story.complete(
                taskNo,
                "JointReinspection",
                CENTER,
                with(
                        new Object[0],
                        "correctionResult",
                        "CORRECTED",
                        "persons",
                        officers(CENTER),
                        "reinspectNote",
                        "复查时摊位情况已经记录"));
    }

    private void noShow() {
        String taskNo = story.planned(street("点名四号店"), MARKET);
        story.confirm(taskNo, CENTER, STALLS);
        story.driver.fireTimer(taskNo, "Boundary_ConfirmParticipationOverdue");
        Task late = story.driver.task(taskNo, "AnswerNoShow");
        story.driver.completeAs(
                "420381-sc.unit-leader",
                late,
                with(
                        new Object[0],
                        "participation",
                        "ENFORCE",
                        "ownMatter",
                        NO_LICENCE,
                        "officers",
                        officers(MARKET),
                        "recusedOfficers",
                        json("420381-sc.unit-clerk")));
    }

    private void patrolled() {
        String taskNo = story.planned(street("点名五号店"));
        story.confirm(taskNo, CENTER, STALLS, "participation", "ASSIST");
        story.driver.complete(
                taskNo, "DecideBlocked", with(new Object[0], "blockedDecision", "PATROL", "decisionReason", "按人员情况安排"));
        story.driver.complete(
                taskNo,
                "PatrolAndAdvise",
                with(
                        new Object[0],
                        "persons",
                        json("420381003-ec.unit-handler"),
                        "adviceNote",
                        "劝导摊主进入疏导点经营",
                        "patrolOutcome",
                        "ADVISED"));
    }

    private void heard() {
        String caseNo = penalties.requested();
        penalties.step(
                caseNo, "RequestFiling", "actId", penalties.record(caseNo).actId());
        penalties.steps(caseNo, "ApproveFiling", "InvestigateCase", "WriteReport", "ReviewLegality", "ServeNotice");
        String today = penalties.clock.today().toString();
        penalties.step(
                caseNo,
                "RecordStatement",
                "answerKind",
                "HEARING",
                "answeredOn",
                today,
                "statement",
                "要求举行听证",
                "waiver",
                null);
        penalties.driver.complete(
                caseNo,
                "ArrangeHearing",
                Map.of(
                        "notifiedOn",
                        today,
                        "hearingAt",
                        penalties.at("2026-03-26T09:00"),
                        "hearingPlace",
                        "三楼会议室",
                        "chair",
                        PenaltyStories.CLERK,
                        "publicHearing",
                        true));
    }

    private void takenOver() {
        String caseNo = penalties.townshipCase();
        penalties.stepAsTownship(caseNo, "RequestFiling", "ApproveFiling");
        penalties.on("2026-03-20");
        long entry = catalog.inForce(PenaltyStories.MATTER, PenaltyStories.REGION, penalties.clock.today())
                .id();
        OpenItem item = new OpenItem(
                caseNo, CarryOverStage.CASE_OPEN, PenaltyStories.MATTER, PenaltyStories.TOWNSHIP, null, null, 0);
        items.carryOver(
                item,
                CarryOverTreatment.TRANSFER_FILE,
                new CarryOver("RUN-" + caseNo, "BB-420381-2026.9", entry, "420381-bb.staffing-office", "清单调整"));
        penalties.step(caseNo, "TakeOverFile");
        penalties.register(
                caseNo,
                "EXCLUDE_TIME",
                "exclusionGround",
                "TEST",
                "excludedFrom",
                "2026-03-20",
                "excludedTo",
                "2026-03-21",
                "exclusionReason",
                "送检三日，等待检验报告",
                "exclusionRule",
                "行政处罚程序规定");
    }

    private void toThePolice() {
        String caseNo =
                penalties.reported("proposal", "CRIME", "fine", null, "discretion", null, "legalReviewGrounds", null);
        penalties.step(String.valueOf(penalties.record(caseNo).transferNo()), "ReportCrime");
    }
}
