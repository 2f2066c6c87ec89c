package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.powerreturn.handover.HandoverItem;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.powerreturn.handover.HandoverItems;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Tells returns step by step; each step has an answer that goes on, unless the scenario says otherwise. */
@Component
public class ReturnStories {

    public static final String REGION = "420322";
    public static final String TOWN = "420322200";
    public static final String OTHER_TOWN = "420322201";
    public static final String THIRD_TOWN = "420322202";
    public static final String GOVERNMENT = "420322-gov.county-gov";
    public static final String STAFFING = "420322-bb.staffing-office";

    /** A working Monday, ten o'clock in Asia/Shanghai; 2026-04-28 is the eleventh working day after it. */
    public static final Instant MON_2026_04_13 =
            OffsetDateTime.parse("2026-04-13T10:00+08:00").toInstant();

    public static final LocalDate EFFECT = LocalDate.of(2026, 4, 28);

    public static final String LONG_TEXT =
            "本乡镇现有执法人员资质不足，专业性过强，近一年没有能力独立办理此类事项，办理质量和时限都难以保证，" + "经党委会集体研究，申请交回原行使部门，并请在过渡期内给予帮扶和指导。";

    public final ProcessDriver driver;
    public final OfficeClock clock;
    public final JdbcClient jdbc;
    public final CaseFiles files;
    public final CaseJournal journal;
    public final HandoverItems items;
    private final CaseAttachments attachments;
    private final ReturnFiles returns;
    private final TransactionTemplate transaction;

    ReturnStories(
            ProcessDriver driver,
            OfficeClock clock,
            JdbcClient jdbc,
            CaseFiles files,
            CaseJournal journal,
            HandoverItems items,
            CaseAttachments attachments,
            ReturnFiles returns,
            PlatformTransactionManager transactions) {
        this.driver = driver;
        this.clock = clock;
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
        this.items = items;
        this.attachments = attachments;
        this.returns = returns;
        this.transaction = new TransactionTemplate(transactions);
    }

    public static Map<String, Object> answers(Object... pairs) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        answers.values().removeIf(Objects::isNull);
        return answers;
    }

    public static String leader(String township) {
        return township + ".township-leader";
    }

    public String applied(String matter, String township, Object... changes) {
        Map<String, Object> answers = answers(
                "matterCode", matter,
                "reasonCodes", "UNQUALIFIED_STAFF,TOO_SPECIALIZED",
                "explanation", LONG_TEXT,
                "partyMinutesNo", "香发〔2026〕8号",
                "supportWanted", "请派人驻点");
        answers.putAll(answers(changes));
        return driver.start("power-return", leader(township), answers);
    }

    public void attachMinutes(String caseNo) {
        attachMinutes(caseNo, TOWN);
    }

    private void attachMinutes(String caseNo, String township) {
        byte[] paper = "%PDF-1.4\n%minutes\n".getBytes(StandardCharsets.US_ASCII);
        in(() -> attachments.add(files.byNo(caseNo), "registerReturn", "纪要.pdf", paper, leader(township)));
    }

    /** Accepted, its opinions are being asked for. */
    public String accepted(String matter, String township, Object... changes) {
        String caseNo = applied(matter, township, changes);
        attachMinutes(caseNo, township);
        step(caseNo, "AcceptReturn");
        return caseNo;
    }

    /** Every opinion is there, the capability is being assessed. */
    public String consulted(String matter, String township) {
        String caseNo = accepted(matter, township);
        step(caseNo, "ConsultDepartment");
        othersAnswer(caseNo);
        return caseNo;
    }

    public void othersAnswer(String caseNo) {
        driver.open(caseNo, "ConsultOthers").forEach(task -> complete(task, of("ConsultOthers")));
    }

    /** Assessed and lawful, before the county government. */
    public String reviewed(String matter, String township, Object... legality) {
        String caseNo = consulted(matter, township);
        step(caseNo, "AssessCapability");
        step(caseNo, "ConfirmAssessment");
        step(caseNo, "ReviewReturnLegality", legality);
        return caseNo;
    }

    /** Granted and published, waits for its day. */
    public String published(String matter, String township) {
        String caseNo = reviewed(matter, township);
        step(caseNo, "ApproveReturn");
        publish(caseNo);
        return caseNo;
    }

    public void publish(String caseNo) {
        step(caseNo, "DraftReturnVersion");
        step(caseNo, "ReviewReturnDraft");
        step(caseNo, "DecideReturnImpact");
        step(caseNo, "AnnounceReturn");
        step(caseNo, "PublishReturnVersion");
    }

    /** In effect, the handover sheets lie ready. */
    public String inEffect(String matter, String township) {
        String caseNo = published(matter, township);
        takeEffect(caseNo);
        return caseNo;
    }

    public void takeEffect(String caseNo) {
        driver.fireTimer(caseNo, "Timer_WaitForEffect");
        driver.runJob(caseNo, "ServiceTask_SwitchPermissions");
        driver.runJob(caseNo, "ServiceTask_SettleReturnItems");
    }

    public void step(String caseNo, String stem, Object... changes) {
        Map<String, Object> answers = of(stem);
        answers.putAll(answers(changes));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                answers.remove((String) changes[i]);
            }
        }
        driver.complete(caseNo, stem, answers);
    }

    public void complete(Task task, Map<String, Object> answers) {
        driver.completeAs(driver.holderOf(task), task, answers);
    }

    /** The township signs every item out as proposed, everything else goes over. */
    public Map<String, Object> sheet(String caseNo, String township) {
        Map<Action, List<String>> chosen = items.of(caseNo, township).stream()
                .collect(Collectors.groupingBy(
                        item -> Objects.requireNonNullElse(item.action(), Action.MOVE),
                        LinkedHashMap::new,
                        Collectors.mapping(item -> String.valueOf(item.id()), Collectors.toList())));
        return answers(
                "movedItems", json(chosen.getOrDefault(Action.MOVE, List.of())),
                "keptItems", json(chosen.getOrDefault(Action.KEEP, List.of())),
                "finishedItems", json(chosen.getOrDefault(Action.FINISH, List.of())));
    }

    public List<HandoverItem> handover(String caseNo, String township) {
        return items.of(caseNo, township);
    }

    public static String json(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    public PowerReturn record(String caseNo) {
        return in(() -> returns.of(caseNo));
    }

    public <T> T in(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    /** The case has ended with this outcome, in the record and in the engine. */
    public void hasEnded(String caseNo, String outcome, String endEvent) {
        hasEndedAs(caseNo, outcome, endEvent);
        assertThat(jdbc.sql("select count(*) from return_township where case_no = ? and state = 'OPEN'")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .as("open townships")
                .isZero();
    }

    /** Any case has ended with this outcome, in the record and in the engine, and no clock of it runs. */
    public void hasEndedAs(String caseNo, String outcome, String endEvent) {
        assertThat(files.byNo(caseNo).outcome()).isEqualTo(outcome);
        assertThat(driver.ended(caseNo)).isTrue();
        assertThat(driver.passed(caseNo)).contains(endEvent);
        assertThat(jdbc.sql("select count(*) from case_deadline where case_no = ? and met_at is null")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .as("running deadlines")
                .isZero();
    }

    private LocalDate today() {
        return clock.today();
    }

    /** The answer to a step that goes on. */
    public Map<String, Object> of(String stem) {
        String today = today().toString();
        return switch (stem) {
            case "AcceptReturn" -> answers("acceptance", "ACCEPT");
            case "SupplementReturn" -> answers("supplement", "已上传党委会议纪要。");
            case "ConsultDepartment" -> answers("opinion", "AGREE", "takeoverPlan", "由执法大队二中队接收，即日可以到位。");
            case "HearSilentDepartment" -> answers("heardOpinion", "NO_ANSWER", "heardRecord", "四月二十日约谈分管负责人，仍未表态。");
            case "ConsultOthers" -> answers("opinion", "AGREE");
            case "AssessCapability" -> answers(
                    "siteVisitOn", today, "finding", "CANNOT_CARRY", "assessmentReport", "现场核查确认人员和设备均不足，近一年没有独立办成一件。");
            case "ConfirmAssessment" -> answers("confirmation", "CONFIRM");
            case "ReviewReturnLegality" -> answers(
                    "delegationDecidedBy",
                    "县政府赋权文件",
                    "listKind",
                    "COUNTY",
                    "openCasesEffect",
                    "已立案的由原立案主体办完。",
                    "legalityResult",
                    "PASS",
                    "legalityOpinion",
                    "符合行政处罚法第二十四条，可以收回。");
            case "PlanSupport" -> answers(
                    "supportMeasures", "[\"TRAINING\",\"SECONDMENT\"]",
                    "supportPlan", "每月培训一次，派两名持证人员驻点三个月，共同办案。");
            case "ReportSupport" -> answers("supportReport", "已培训三次，驻点三个月，共同办理五件，效果有限。");
            case "ApproveReturn" -> answers(
                    "decision",
                    "APPROVE",
                    "effectiveFrom",
                    EFFECT.toString(),
                    "minutesNo",
                    "县政府常务会〔2026〕6号",
                    "decisionReason",
                    "同意交回。");
            case "ReportToProvince" -> answers("letterNo", "西政文〔2026〕21号", "letterOn", today);
            case "RecordProvinceDecision" -> answers(
                    "provinceDecision", "AGREE", "provinceDocRef", "省政府批复〔2026〕9号", "provinceDecidedOn", today);
            case "FileForRecord" -> answers("recordNo", "备〔2026〕3号", "recordedOn", today);
            case "DraftReturnVersion" -> answers();
            case "ReviewReturnDraft" -> answers("draftReview", "PASS");
            case "DecideReturnImpact" -> answers("impactNote", "按清单规则处置。");
            case "AnnounceReturn" -> answers(
                    "announcementText",
                    "自生效日起该事项由原行使部门行使，乡镇不再以自己名义执法，特此公告，敬请周知。",
                    "transition",
                    "生效前仍由乡镇办理。",
                    "contactPhone",
                    "0719-6222222",
                    "announcedOn",
                    today,
                    "noticeUrl",
                    "https://example.gov.cn/notice/1");
            case "PublishReturnVersion" -> answers();
            case "SignHandoverIn" -> answers("handoverAnswer", "SIGN");
            case "RuleTakeover" -> answers("takeoverRuling", "该部门应当在两日内接收。", "minutesNo", "县政府专题会〔2026〕11号");
            case "ReviewAfterReturn" -> answers("afterFinding", "GOOD", "afterReview", "三个月来办理及时，群众满意，运行正常，建议继续由部门行使。");
            case "RejectReturn" -> answers("rejectReason", "现有人员和设备能够承担，理由不足，不予同意，请继续履职。");
            case "AskReview" -> answers("reviewRequest", "ASK", "reviewPlea", "评估没有考虑三名执法人员已经调离的事实，请予复核。");
            case "ReviewRejection" -> answers(
                    "reviewDecision", "OVERTURN", "reviewRuling", "应当予以受理并审查。", "minutesNo", "县政府专题会〔2026〕7号");
            case "SupportNow" -> answers("supportGiven", "已派两人到场共同处置。");
            default -> throw new IllegalArgumentException(stem);
        };
    }
}
