package org.yidan.bench.container;

import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.NO_LICENCE;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.officers;
import static org.yidan.enforcement.joint.JointStories.with;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.penalty.PenaltyAnswers;
import org.yidan.powerreturn.ReturnStories;

/** Joint tasks with what follows from them, returns of powers and changes of the list, one after another because the clock goes with them. */
final class CasesOfADay {

    private final JointStories joint;
    private final ReturnStories returns;
    private final AdjustmentStories adjustment;

    CasesOfADay(ApplicationContext office) {
        joint = office.getBean(JointStories.class);
        returns = office.getBean(ReturnStories.class);
        adjustment = office.getBean(AdjustmentStories.class);
    }

    /** Puts a matter on the list for each return and each change. */
    void list(int most) {
        adjustment.begin();
        adjustment.listed(IntStream.rangeClosed(1, most)
                .boxed()
                .flatMap(number -> Stream.of(
                        AdjustmentStories.delegated(toReturn(number)), AdjustmentStories.matter(toChange(number))))
                .toList());
    }

    private static String toReturn(int number) {
        return "WD-CG-%d".formatted(200 + number);
    }

    private static String toChange(int number) {
        return "WD-CG-%d".formatted(400 + number);
    }

    /** Inspected by two subjects; nothing found, corrected and fined on the spot, or a case up to its decision. */
    String inspected(int number) {
        joint.clock.moveTo(JointStories.TUE_2026_03_10_0900);
        Street street = new Street(CallsOfADay.street(number), "早市第" + number + "号店");
        String taskNo = joint.onSite(street);
        joint.inspect(taskNo, street.center(), number % 3 == 1);
        joint.inspect(taskNo, MARKET, number % 3 != 0);
        if (number % 3 == 1) {
            corrected(taskNo, street);
        } else if (number % 3 == 2) {
            decided(taskNo);
        }
        return taskNo;
    }

    private void corrected(String taskNo, Street street) {
        joint.dispose(taskNo, street.center(), STALLS, "CORRECTION");
        joint.dispose(taskNo, MARKET, NO_LICENCE, "SIMPLE", "facts", "未取得营业执照从事经营活动。");
        joint.complete(
                taskNo,
                "SimplePenalty",
                MARKET,
                with(
                        new Object[0],
                        "spotPenalty",
                        "FINE",
                        "fineAmount",
                        100,
                        "penaltyBasis",
                        "《无证无照经营查处办法》第十三条",
                        "partyHeard",
                        true,
                        "servedAt",
                        joint.inHours(0),
                        "persons",
                        officers(MARKET)));
        joint.complete(
                taskNo,
                "OrderCorrection",
                street.center(),
                with(
                        new Object[0],
                        "correctionDemand",
                        "立即清理占道摊位",
                        "correctionBasis",
                        "《城市市容和环境卫生管理条例》第十四条",
                        "correctionDay",
                        "2026-03-12",
                        "rightsNote",
                        "可在六十日内申请行政复议",
                        "servedAt",
                        joint.inHours(0)));
        joint.driver.fireTimer(taskNo, "Timer_CorrectionPeriod");
        joint.complete(
                taskNo,
                "JointReinspection",
                street.center(),
                with(
                        new Object[0],
                        "correctionResult",
                        "CORRECTED",
                        "persons",
                        officers(street.center()),
                        "reinspectNote",
                        "复查时摊位情况已经记录"));
        joint.finish(taskNo, street.center(), MARKET);
    }

    private void decided(String taskNo) {
        joint.dispose(taskNo, MARKET, NO_LICENCE, "ORDINARY", "facts", "未取得营业执照从事经营活动。");
        String caseNo = String.valueOf(joint.violations.one(taskNo, 1).penaltyNo());
        List.of("RequestFiling", "ApproveFiling", "InvestigateCase", "WriteReport", "ReviewLegality", "ServeNotice")
                .forEach(stem -> penalty(caseNo, stem));
        joint.driver.fireTimer(caseNo, "Boundary_RecordStatementOverdue");
        joint.clock.advance(Duration.ofHours(15));
        penalty(caseNo, "DecidePenalty");
    }

    private void penalty(String caseNo, String stem) {
        joint.driver.complete(caseNo, stem, PenaltyAnswers.of(stem, joint.clock.today()));
    }

    /** From the township's application to the review three months after the handover. */
    String returned(int number) {
        returns.clock.moveTo(ReturnStories.MON_2026_04_13);
        String caseNo = returns.inEffect(toReturn(number), ReturnStories.TOWN);
        returns.driver.complete(caseNo, "SignHandoverOut", returns.sheet(caseNo, ReturnStories.TOWN));
        returns.step(caseNo, "SignHandoverIn");
        returns.driver.fireTimer(caseNo, "Timer_AfterReview");
        returns.step(caseNo, "ReviewAfterReturn");
        returns.hasEnded(caseNo, "COMPLETED", "EndEvent_ReturnCompleted");
        return caseNo;
    }

    /** From the proposal to the review half a year after the new version is in force. */
    String changed(int number) {
        adjustment.begin();
        String caseNo = adjustment.beforeDecision("CHANGE_LIMIT", toChange(number), "handleDays", 5);
        adjustment.drafted(caseNo);
        adjustment.inForce(caseNo);
        adjustment.finished(caseNo);
        return caseNo;
    }
}
