package org.yidan.casework.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.casework.duty.TrainingRecords;
import org.yidan.engine.Browser;
import org.yidan.powerreturn.figures.FigureCount;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.SecondCounty;
import org.yidan.support.YidanTest;

/** The registers that come with the application, each walked to all its ends, looked through, searched and taken along. */
@YidanTest
class RegistersTest {

    private static final String MATTER = "SY-HB-002";
    private static final String DEPARTMENT = "420381-HB";
    private static final String CLERK = "420381-hb.unit-clerk";
    private static final String TOWN = "420381001-cmd.township-dispatcher";
    private static final String OTHER_TOWN = "420381002-cmd.township-dispatcher";
    private static final String TOWNSHIP = "420381001";
    private static final String FOREIGN = "420302-sc.unit-clerk";

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver driver;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    SecondCounty county;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("registeredTrainings")
    TrainingRecords trainings;

    @Autowired
    FigureCount figures;

    @BeforeEach
    void aWorkingDay() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void registersPledges() {
        String target = pledge("TARGET");
        driver.complete(target, "ReviewPledge", agreed("pledgeReview"));
        ends(target, "已登记");

        String assessment = pledge("ASSESSMENT");
        driver.complete(assessment, "ReviewPledge", agreed("pledgeReview"));
        driver.complete(assessment, "CountersignPledge", agreed("pledgeCountersign"));
        ends(assessment, "已登记");

        String refused = pledge("RATING");
        driver.complete(refused, "ReviewPledge", refused("pledgeReview"));
        ends(refused, "不予登记");

        String unsigned = pledge("ACCEPTANCE");
        driver.complete(unsigned, "ReviewPledge", agreed("pledgeReview"));
        driver.complete(unsigned, "CountersignPledge", refused("pledgeCountersign"));
        ends(unsigned, "未予会签");

        everyNodeWasReached("pledge-registration");
        assertThat(page(OTHER_TOWN, "/registers/ZR")).contains(target, assessment, "秸秆禁烧责任状", "下达指标", "审核责任状：审核意见");
        assertThat(page(OTHER_TOWN, "/cases/" + target)).contains("秸秆禁烧责任状", "已登记");
        county.open();
        assertThat(page(FOREIGN, "/registers/ZR")).doesNotContain(target);
        assertThat(Browser.loggedIn(port, FOREIGN, "yidan")
                        .page("/cases/" + target)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void recallsWhatWasNotRegistered() {
        String stands = report();
        driver.complete(stands, "ExplainPledge", Map.of("pledgeExplanation", "已经登记，编号 ZR-1"));
        driver.complete(stands, "VerifyPledge", finding("REGISTERED"));
        ends(stands, "反映不成立");
        assertThat(lapses(stands)).isEmpty();

        String recalled = report();
        driver.complete(recalled, "ExplainPledge", Map.of("pledgeExplanation", "没有登记，同意撤回"));
        driver.complete(recalled, "VerifyPledge", finding("UNREGISTERED"));
        driver.complete(recalled, "RecallPledge", Map.of("recallNo", "撤〔2026〕1号", "recallLetter", "请于三日内撤回秸秆禁烧考核方案。"));
        driver.complete(recalled, "ConfirmRecall", Map.of("recalledOn", "2026-03-12", "recallNote", "东城街道"));
        ends(recalled, "未登记已撤回");
        assertThat(lapses(recalled)).containsExactly("UNREGISTERED_PLEDGE 420381-HB");
        assertThat(page(TOWN, "/cases/" + recalled)).contains("未登记的责任状");
        everyNodeWasReached("pledge-report");
    }

    @Test
    void asksTheTownshipBeforeAHeadIsChanged() {
        String agreed = head("APPOINT");
        driver.complete(agreed, "ConsentHead", agreed("headConsent"));
        driver.complete(agreed, "RecordHead", Map.of("headDocNo", "环任〔2026〕3号", "headSince", "2026-03-20"));
        ends(agreed, "已任免");

        String blocked = head("REMOVE");
        driver.complete(blocked, "ConsentHead", refused("headConsent"));
        assertThat(driver.openSteps(blocked)).containsExactly("CoordinateHead");
        driver.complete(blocked, "CoordinateHead", coordinated("AGAIN"));
        driver.complete(blocked, "ConsentHead", refused("headConsent"));
        driver.complete(blocked, "CoordinateHead", coordinated("DROPPED"));
        ends(blocked, "未同意不予任免");
        everyNodeWasReached("station-head-consent");
        assertThat(page(OTHER_TOWN, "/registers/RM")).doesNotContain(agreed, blocked);
    }

    @Test
    void answersQuestionsForEverybody() {
        String clear = question("禁烧区的范围在哪里查？");
        driver.complete(clear, "AnswerQuestion", Map.of("questionAnswer", "见县政府通告附图，全县除两个林场外都是禁烧区。"));
        driver.complete(clear, "RateAnswer", Map.of("answerRating", "CLEAR"));
        ends(clear, "已答复");

        String unclear = question("火点推送几点以前处理？");
        driver.complete(unclear, "AnswerQuestion", Map.of("questionAnswer", "按规定处理。"));
        driver.complete(unclear, "RateAnswer", Map.of("answerRating", "UNCLEAR", "answerRatingNote", "几点以前？"));
        driver.complete(unclear, "SupplementAnswer", Map.of("supplementedAnswer", "收到后一个工作小时内到场。"));
        ends(unclear, "已补充答复");

        everyNodeWasReached("guidance-question");
        assertThat(page(OTHER_TOWN, "/registers/WX?q=%E6%9E%97%E5%9C%BA"))
                .contains(clear, "两个林场")
                .doesNotContain(unclear);
    }

    @Test
    void countsTrainingsThatTheTownshipConfirms() throws IOException {
        String held = training();
        driver.complete(
                held,
                "ConfirmTraining",
                Map.of("trainingHeld", "HELD", "attended", 12, "averageScore", 86, "trainingNote", "王明等十二人"));
        ends(held, "已培训");
        String not = training();
        driver.complete(
                not, "ConfirmTraining", Map.of("trainingHeld", "NOT_HELD", "attended", 0, "trainingNote", "没有通知"));
        ends(not, "未举行");
        everyNodeWasReached("guidance-training");
        assertThat(jdbc.sql(
                                """
                                select case_no || ' ' || department || ' ' || kind || ' ' || held_on || ' ' || attended || ' ' || score
                                  from training_record where case_no in (?, ?)""")
                        .params(held, not)
                        .query(String.class)
                        .list())
                .containsExactly(held + " 420381-HB TRAINING 2026-03-06 12 86");
        assertThat(trainings.trained(TOWNSHIP, MATTER, LocalDate.of(2026, 3, 7)))
                .isTrue();
        assertThat(trainings.trained(TOWNSHIP, MATTER, LocalDate.of(2026, 3, 6)))
                .isFalse();
        assertThat(trainings.trained("420381002", MATTER, LocalDate.of(2026, 3, 7)))
                .isFalse();
        assertThat(figures.count("420381", MATTER, TOWNSHIP, at("2026-01-01"), at("2026-03-10"))
                        .trainings())
                .isPositive();
        assertThat(figures.count("420381", MATTER, "420381002", at("2026-01-01"), at("2026-03-10"))
                        .held())
                .isEqualTo("0");

        byte[] file = Browser.loggedIn(port, TOWN, "yidan").bytes("/registers/PX.xlsx?status=CLOSED");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> numbers = new ArrayList<>();
            sheet.forEach(row -> numbers.add(row.getCell(0).getStringCellValue()));
            assertThat(numbers).contains(held, not);
        }
    }

    @Test
    void isBegunByItsPostsOnly() {
        Throwable refused = catchThrowable(() -> driver.start("pledge-registration", TOWN, pledgeAnswers("TARGET")));
        assertThat(refused).isInstanceOf(DomainException.class);
        assertThat(((DomainException) refused).code()).isEqualTo("casework.office-start-not-yours");
        assertThat(page(TOWN, "/registers")).contains("责任状登记", "业务咨询", "业务培训指导登记");
    }

    private static Instant at(String day) {
        return OffsetDateTime.parse(day + "T00:00+08:00").toInstant();
    }

    private String pledge(String kind) {
        return driver.start("pledge-registration", CLERK, pledgeAnswers(kind));
    }

    private static Map<String, Object> pledgeAnswers(String kind) {
        Map<String, Object> answers = new TreeMap<>();
        answers.put("docTitle", "秸秆禁烧责任状");
        answers.put("pledgeKind", kind);
        answers.put("matterCode", MATTER);
        answers.put("pledgeBasis", "县政府 2026 年禁烧工作方案第三条");
        answers.put("pledgeTownships", "东城街道、西城街道");
        answers.put("pledgeFrom", "2026-04-01");
        answers.put("pledgeUntil", "2026-12-31");
        answers.put("pledgePapers", 4);
        answers.put("pledgeBurden", "每季度报一次巡查情况");
        return answers;
    }

    private String report() {
        return driver.start(
                "pledge-report",
                TOWN,
                Map.of(
                        "docTitle", "秸秆禁烧考核方案",
                        "issuerUnit", DEPARTMENT,
                        "pledgeKind", "ASSESSMENT",
                        "matterCode", MATTER,
                        "receivedOn", "2026-03-09",
                        "pledgeDemand", "每周报送巡查照片，排名通报"));
    }

    private String head(String action) {
        return driver.start(
                "station-head-consent",
                CLERK,
                Map.of(
                        "station", DEPARTMENT,
                        "township", TOWNSHIP,
                        "matterCode", MATTER,
                        "person", "张建军",
                        "headAction", action,
                        "headFrom", "2026-04-01",
                        "headReason", "按规定轮岗交流"));
    }

    private String question(String title) {
        return driver.start(
                "guidance-question",
                TOWN,
                Map.of(
                        "questionTitle", title,
                        "department", DEPARTMENT,
                        "matterCode", MATTER,
                        "questionText", "村里问起来不好回答。"));
    }

    private String training() {
        return driver.start(
                "guidance-training",
                CLERK,
                Map.of(
                        "trainingKind", "TRAINING",
                        "topic", "秸秆禁烧取证",
                        "matterCode", MATTER,
                        "township", TOWNSHIP,
                        "heldOn", "2026-03-06",
                        "trainingPlace", "街道会议室",
                        "trainer", "李工",
                        "material", "取证要点和文书样本"));
    }

    private static Map<String, Object> agreed(String decision) {
        return Map.of(decision, "AGREED", decision + "Note", "符合有关规定");
    }

    private static Map<String, Object> refused(String decision) {
        return Map.of(decision, "REFUSED", decision + "Note", "没有依据，不同意");
    }

    private static Map<String, Object> finding(String code) {
        return Map.of("pledgeFinding", code, "pledgeFindingNote", "查阅登记簿和文件原件");
    }

    private static Map<String, Object> coordinated(String code) {
        return Map.of("headCoordination", code, "headCoordinationNote", "两家当面协调");
    }

    private void ends(String caseNo, String outcome) {
        assertThat(driver.ended(caseNo)).isTrue();
        assertThat(jdbc.sql("select outcome from case_file where case_no = ? and status = 'CLOSED'")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo(outcome);
    }

    private List<String> lapses(String caseNo) {
        return jdbc.sql("select category || ' ' || unit_code from ledger_entry where business_key = ?")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    private String page(String user, String address) {
        var answer = Browser.loggedIn(port, user, "yidan").page(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??", "AGREED", "DONE");
        return answer.body();
    }

    private void everyNodeWasReached(String process) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        List<String> nodes = repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .toList();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processDefinitionId(definition)
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsAll(nodes);
    }
}
