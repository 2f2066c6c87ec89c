package org.yidan.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.audit.verifier.TestBundles.files;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.audit.bundle.BundleOrders;
import org.yidan.audit.bundle.BundleRegister.Run;
import org.yidan.audit.erasure.ActDesk;
import org.yidan.audit.erasure.ActKind;
import org.yidan.audit.erasure.NewAct;
import org.yidan.audit.seal.Sequencer;
import org.yidan.call.scenario.CallStories;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.enforcement.penalty.PenaltyStories;
import org.yidan.engine.Browser;
import org.yidan.level.LevelDesk;
import org.yidan.powerreturn.ReturnStories;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.Sha256;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** Bundles of whole cases, checked by the verifier as a court would: complete, provable, and broken by any byte that changes. */
@YidanTest
class CaseBundleTest {

    private static final int FLIPS = 200;

    @Autowired
    CallStories story;

    @Autowired
    JointStories joint;

    @Autowired
    PenaltyStories penalty;

    @Autowired
    BundleOrders orders;

    @Autowired
    Sequencer sequencer;

    @Autowired
    TableOwner owner;

    @Autowired
    TestBundles bundles;

    @Autowired
    AdjustmentStories adjustments;

    @Autowired
    ReturnStories returns;

    @Autowired
    LevelDesk levels;

    @Autowired
    ActDesk acts;

    @LocalServerPort
    int port;

    @BeforeEach
    void begin() {
        story.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void bringsAWholeCallAndAnyChangedByteIsNamed() throws IOException {
        String callNo = story.called(MARKET, "callerName", "欧阳呼叫", "callerPhone", "13812345678");
        for (String step : List.of("VerifyAndAccept", "ApproveUpwardCall", "DispatchCall")) {
            story.step(callNo, step);
        }
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        story.photo(callNo, SC_HANDLER);
        story.handle(callNo, SC_HANDLER);
        for (String step : List.of("Cooperate", "ApproveResult", "GiveFeedback", "VerifyOnSite", "SurveyCaller")) {
            story.step(callNo, step);
        }

        byte[] bundle = bundle(callNo, false);
        assertThat(verdict(bundle)).contains("integrity: 通过", "completeness: 通过");
        Map<String, byte[]> files = files(bundle);
        assertWhole(files);
        // Who called is personal; that an officer of the calling unit registered it is an act of office like every
        // other.
        assertThat(text(files)).doesNotContain("欧阳呼叫", "13812345678");
        assertThat(html(files, "rows/case_act.txt")).contains("registerCall", CallStories.CALLER);
        assertThat(html(files, "index.html")).contains("经办人员的姓名和用户名是履职记录");
        offersItOnTheCasePage(callNo);

        Map<String, byte[]> opened = files(bundle(callNo, true));
        assertThat(new String(opened.get("personal/clear.txt"), StandardCharsets.UTF_8))
                .contains("13812345678");
        assertThat(verdict(zip(opened))).contains("integrity: 通过", "completeness: 通过");

        assertEveryFlipIsNamed(bundle);
        assertWithheldIsFound(files);
    }

    /** To auditors, and with personal data to those of the platform; to nobody else. */
    private void offersItOnTheCasePage(String callNo) {
        String link = "/audit/bundles/case?no=" + callNo;
        assertThat(Browser.loggedIn(port, "auditor", "yidan")
                        .page("/cases/" + callNo)
                        .body())
                .contains("href=\"" + link + "\"", link + "&amp;personal=true");
        Browser regional = Browser.loggedIn(port, "420381-gov.auditor", "yidan");
        assertThat(regional.page("/cases/" + callNo).body())
                .contains("href=\"" + link + "\"")
                .doesNotContain("personal=true");
        assertThat(bundles.isWell(regional.bytes(link))).isTrue();
        assertThat(regional.page(link + "&personal=true").statusCode()).isEqualTo(403);
        assertThat(Browser.loggedIn(port, SC_HANDLER, "yidan")
                        .page("/cases/" + callNo)
                        .body())
                .doesNotContain(link);
    }

    private static void assertWhole(Map<String, byte[]> files) {
        assertThat(files.keySet())
                .contains("README.txt", "report.html", "verify.html", "manifest.txt", "manifest.note")
                .contains(
                        "model/matter-call.v1.bpmn",
                        "model/call-limits.v1.dmn",
                        "model/matter-call-handle-matter.v1.form")
                .contains("context/matter_entry.txt", "context/legal_basis.txt", "context/act_ge_bytearray.txt")
                .anyMatch(path -> path.matches("papers/F-02-D\\d+\\.pdf"))
                .anyMatch(path -> path.matches("files/[0-9a-f]{64}\\.jpg"));
        assertThat(html(files, "index.html"))
                .contains("卷内目录（F-09）", "事项派单", "表单：办理", "时限，以及为什么是这个时间", "《中华人民共和国食品安全法》第三十四条", "责令当场下架过期食品")
                .doesNotContain("1**", "engine-rest", "matter-call VerifyAndAccept", "call-limits（第")
                .doesNotContain("??", "<form", "<script", "href=\"/", "http:", "https:");
        assertThat(html(files, "report.html"))
                .contains("真实性", "完整性", "可用性", "安全性")
                .doesNotContain("不通过");
        assertThat(html(files, "context/matter_entry.txt")).doesNotContain("\t-\t");
    }

    private void assertEveryFlipIsNamed(byte[] bundle) throws IOException {
        TreeMap<Integer, String> places = new TreeMap<>();
        int at = 0;
        for (Map.Entry<String, byte[]> entry : files(bundle).entrySet()) {
            places.put(at, entry.getKey());
            at += 30 + entry.getKey().length() + entry.getValue().length;
        }
        Random random = new Random(77);
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            int flipped = random.nextInt(i % 4 == 0 ? bundle.length : at / 10); // text is small beside papers
            byte[] changed = bundle.clone();
            changed[flipped] ^= (byte) (1 << random.nextInt(8));
            String said = verdict(changed);
            if (!said.contains("FAILED")
                    || (flipped < at
                            && !said.contains(places.floorEntry(flipped).getValue()))) {
                silent.add(flipped + " in " + places.floorEntry(flipped).getValue() + ": " + said);
            }
        }
        assertThat(silent).isEmpty();
    }

    /** A step taken out, with manifest and numbers made to fit by somebody who has no key; and a row taken out. */
    private void assertWithheldIsFound(Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> without = new LinkedHashMap<>(files);
        List<String> proofs =
                new ArrayList<>(html(files, "log/proofs.txt").lines().toList());
        String taken = proofs.stream()
                .filter(line -> line.startsWith("leaf\t") && line.split("\t")[2].equals("5"))
                .findFirst()
                .orElseThrow();
        proofs.remove(taken);
        without.remove("log/leaves/%012d.txt".formatted(Long.parseLong(taken.split("\t")[1])));
        without.put("log/proofs.txt", (String.join("\n", proofs) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(zip(remade(without)))).contains("a step is withheld", "completeness: 不通过", "manifest.note");

        Map<String, byte[]> fewer = new LinkedHashMap<>(files);
        String acts = html(files, "rows/case_act.txt");
        fewer.put("rows/case_act.txt", acts.substring(acts.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(zip(remade(fewer)))).contains("rows/case_act.txt", "completeness: 不通过");
    }

    @Test
    void bringsOtherKindsOfCasesAndAMonthInOneRun() throws IOException {
        String caseNo = penalty.notified();
        String taskNo = joint.onSite(new JointStories.Street("420381005", "卷宗跨门经营店"));
        for (String no : List.of(caseNo, taskNo)) {
            Map<String, byte[]> files = files(bundle(no, false));
            assertThat(verdict(zip(files))).as(no).contains("integrity: 通过", "completeness: 通过");
            assertThat(html(files, "index.html")).contains(no).doesNotContain("??");
            assertThat(files.keySet()).anyMatch(path -> path.endsWith(".bpmn")).anyMatch(path -> path.endsWith(".pdf"));
        }
        showsAFalsification(taskNo);

        List<String> closed = new ArrayList<>();
        story.clock.moveTo(OffsetDateTime.parse("2027-03-09T09:00+08:00").toInstant());
        closed.addAll(closedOfEveryKind());
        long run = story.driver.as("auditor", () -> orders.month("2027-03", false));
        ByteArrayOutputStream month = new ByteArrayOutputStream();
        Run ordered = story.driver.as("auditor", () -> orders.run(run));
        story.driver.as("auditor", () -> {
            orders.deliver(ordered, month);
            return true;
        });
        Map<String, byte[]> made = files(month.toByteArray());
        assertThat(made.get("faults.txt")).isEmpty();
        for (String no : closed) {
            byte[] bundle = made.get(no + ".zip");
            assertThat(bundle).as(no).isNotNull();
            assertThat(verdict(bundle)).as(no).contains("integrity: 通过", "completeness: 通过");
            assertThat(html(files(bundle), "index.html"))
                    .as(no)
                    .contains(no, "卷内目录（F-09）", "办理日志")
                    .doesNotContain("??", "<form", "<script", "href=\"/", "http:", "https:", ">null<");
        }
        Run done = story.driver.as("auditor", () -> orders.run(run));
        assertThat(done.finished()).isTrue();
        assertThat(done.done()).isEqualTo(done.all()).isGreaterThanOrEqualTo(closed.size());
    }

    /** By their own steps, but for the joint task and the ruling with its call, which two persons end. */
    private List<String> closedOfEveryKind() {
        String notFiled = penalty.requested();
        penalty.step(notFiled, "RequestFiling", "filingProposal", "NOT_FILE", "filingReason", "违法行为轻微并已改正");
        penalty.step(notFiled, "ApproveFiling");
        adjustments.listed("ER-CG-087");
        String change = adjustments.proposed(AdjustmentStories.CG_LEADER, "CHANGE_LIMIT", "ER-CG-087", "handleDays", 5);
        adjustments.step(
                change,
                "AcceptProposal",
                "proposalDecision",
                "REFUSE",
                "refusalCode",
                "ALREADY_LISTED",
                "acceptNote",
                "现行清单已有规定。");
        adjustments.step(change, "AnswerProposer");
        String back = returns.applied("SY-SL-006", ReturnStories.THIRD_TOWN);
        story.driver.start(
                "power-return-request",
                ReturnStories.leader(ReturnStories.THIRD_TOWN),
                ReturnStories.answers("caseNo", back, "requestType", "WITHDRAW", "requestReason", "情况有变化，特此申请。"));
        String objection = objected();
        String call = story.disputed();
        String ruling = story.rulingOf(call);
        String taskNo = joint.set(new JointStories.Street("420381005", "卷宗月份经营店"));
        ended(call);
        ended(taskNo);
        return List.of(withdrawn(), notFiled, change, back, objection, call, ruling, taskNo);
    }

    private String objected() {
        String callNo = story.called("SY-CG-001");
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        Task task = story.driver.task(callNo, "AcceptDispatch");
        String no = story.driver.as(
                story.driver.holderOf(task), () -> levels.press(task.getId(), "超出本级能力，依据清单说明。", "清单说明第三条"));
        story.driver.complete(
                no,
                "AnswerLevelObjection",
                Map.of("levelAnswer", "STAYS", "levelReason", "对照清单认定。", "listClause", "SY-SC-011"));
        return no;
    }

    private void ended(String no) {
        long act = story.driver.as(
                "admin", () -> acts.ask(new NewAct(ActKind.END, no, null, null, "误启动，需要结束", "县委编办〔2027〕1号")));
        story.driver.as("420381-bb.staffing-office", () -> acts.approve(act));
    }

    private String withdrawn() {
        String callNo = story.called(MARKET);
        story.driver.start(
                "call-request",
                CallStories.CALLER,
                Map.of(
                        "callNo",
                        callNo,
                        "requestType",
                        "WITHDRAW",
                        "reasonCode",
                        "OTHER",
                        "requestReason",
                        "经现场核查并有书面材料佐证，情况属实，申请如上，请予审批。"));
        return callNo;
    }

    /** A row changed by the owner of the tables with the triggers off stands in the bundle, and both reports say so. */
    private void showsAFalsification(String taskNo) throws IOException {
        owner.pastTheGuards(
                List.of("case_file"),
                jdbc -> jdbc.update("update case_file set title = '改过的标题' where case_no = ?", taskNo));
        Map<String, byte[]> files = files(bundle(taskNo, false));
        assertThat(verdict(zip(files))).contains("integrity: 不通过", "rows/case_file.txt");
        assertThat(html(files, "report.html")).contains("不通过", "case_file");
    }

    @Test
    void refusesInWordsThatSayWhatToDo() {
        String callNo = story.called(MARKET);
        refused(Kind.FORBIDDEN, "engine.not-allowed", SC_HANDLER, () -> orders.one(callNo, false, file -> {}));
        refused(
                Kind.NOT_FOUND,
                "casework.unknown",
                "auditor",
                () -> orders.one("HJ-420381-20260310-99999", false, file -> {}));
        refused(Kind.INVALID, "bundle.no-month", "auditor", () -> orders.month("三月", false));
        refused(Kind.NOT_FOUND, "bundle.none-closed", "auditor", () -> orders.month("1999-01", false));
        refused(Kind.NOT_FOUND, "bundle.no-run", "auditor", () -> orders.run(0));
    }

    private void refused(Kind kind, String code, String user, Runnable order) {
        assertThatThrownBy(() -> story.driver.as(user, () -> {
                    order.run();
                    return true;
                }))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(kind);
                    assertThat(refusal.code()).isEqualTo(code);
                });
    }

    private byte[] bundle(String no, boolean personal) {
        return bundles.of(no, personal);
    }

    private String verdict(byte[] bundle) {
        return bundles.verdict(bundle);
    }

    private static String html(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((path, content) -> all.append(path.matches(".*\\.(txt|html)") ? html(files, path) : ""));
        return all.toString();
    }

    /** The files with a manifest that fits them, still signed for the one before. */
    private static Map<String, byte[]> remade(Map<String, byte[]> files) {
        String old = html(files, "manifest.txt");
        StringBuilder manifest = new StringBuilder(old.substring(0, old.indexOf("file\t")));
        int leaves = (int) html(files, "log/proofs.txt")
                .lines()
                .filter(line -> line.matches("leaf\t.*") && !line.split("\t")[2].equals("-"))
                .count();
        manifest.replace(0, manifest.length(), manifest.toString().replaceAll("leaves\t\\d+", "leaves\t" + leaves));
        new TreeMap<>(files).forEach((path, content) -> {
            if (!path.startsWith("manifest.")) {
                manifest.append("file\t")
                        .append(Sha256.of(content))
                        .append('\t')
                        .append(content.length)
                        .append('\t')
                        .append(path)
                        .append('\n');
            }
        });
        Map<String, byte[]> remade = new LinkedHashMap<>(files);
        remade.put("manifest.txt", manifest.toString().getBytes(StandardCharsets.UTF_8));
        return remade;
    }

    /** As bundles are written: stored, without anything beside. */
    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
