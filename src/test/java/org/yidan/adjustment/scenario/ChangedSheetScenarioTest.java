package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.EFFECT;
import static org.yidan.adjustment.scenario.AdjustmentStories.REGION;
import static org.yidan.adjustment.scenario.AdjustmentStories.ZJ;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.casefile.AdjustmentPart;
import org.yidan.adjustment.sheet.SheetComparison;
import org.yidan.adjustment.sheet.SheetDesk;
import org.yidan.adjustment.sheet.SheetDesk.Wish;
import org.yidan.casework.page.CasePages;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.RegionScope;
import org.yidan.catalog.sheet.RowFault;
import org.yidan.catalog.sheet.SheetWriter;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** The list is downloaded, changed in a spreadsheet and uploaded: one proposal, one version, equal to the sheet cell by cell. */
@YidanTest
class ChangedSheetScenarioTest {

    private static final int MATTERS = 243;
    private static final List<String> DEPARTMENTS = List.of(CG, ZJ, "县公安局", "县农业农村局", "县水利和湖泊局");
    private static final String LAW = "《中华人民共和国行政处罚法》第二十四条";

    @Autowired
    AdjustmentStories story;

    @Autowired
    SheetDesk desk;

    @Autowired
    CasePages pages;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void becomesOneVersionThatEqualsTheSheet() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<MatterTerms> own = IntStream.range(0, MATTERS)
                .mapToObj(i -> i % 6 == 5
                        ? AdjustmentStories.delegated("TW-CG-%d".formatted(100 + i))
                        : AdjustmentStories.matter("TW-CG-%d".formatted(100 + i)))
                .toList();
        story.listed(own);
        List<MatterTerms> sheet = new ArrayList<>(list(story.clock.today()));
        List<MatterTerms> wanted = new ArrayList<>(own);
        for (int field = 0; field < 26; field++) {
            int at = field * 9 + random.nextInt(9);
            wanted.set(at, changed(own.get(at), field % FIELDS.size(), random));
        }
        String removed = wanted.remove(MATTERS - 1).code();
        String removedToo = wanted.remove(MATTERS - 2).code();
        wanted.add(AdjustmentStories.matter("TW-ZJ-901").withReferences(null, "三定规定第九条"));
        wanted.add(AdjustmentStories.matter("TW-NY-902").withListCategory(ListCategory.BASIC));
        sheet.removeIf(terms -> terms.code().startsWith("TW-"));
        sheet.addAll(wanted);
        byte[] file = SheetWriter.workbook(sheet);

        SheetComparison comparison = story.driver.as(CG_LEADER, () -> desk.compare(file));
        assertThat(comparison.faults()).as("seed %d", seed).isEmpty();
        assertThat(comparison.count("add")).isEqualTo(2);
        assertThat(comparison.count("change")).isEqualTo(26);
        assertThat(comparison.count("remove")).isEqualTo(2);
        assertThat(comparison.handsDown()).isFalse();
        String mark = UUID.randomUUID().toString();
        assertRefused(file, new Wish("按三定规定整表修订清单内容。", null, false, mark), "adjustment.sheet-removals");
        Wish wish = new Wish("按三定规定整表修订清单内容。", null, true, mark);
        String caseNo = proposed(file, wish);
        assertThat(proposed(file, wish)).as("sent twice").isEqualTo(caseNo);
        assertThat(story.proposal(caseNo).type()).isEqualTo(AdjustmentType.BATCH);
        assertThat(story.proposal(caseNo).items()).hasSize(30);

        assertThat(story.driver.as(CG_LEADER, () -> pages.read(caseNo).own()))
                .isInstanceOfSatisfying(AdjustmentPart.class, part -> {
                    assertThat(part.matters()).as("on its page").isEqualTo(comparison.matters());
                    assertThat(part.isLong()).isTrue();
                });

        story.assertRefused(() -> story.step(caseNo, "AcceptProposal", "track", "SHORT"), "全程");
        story.step(caseNo, "AcceptProposal");
        story.everybodyAgrees(caseNo);
        story.reviewed(caseNo);
        story.assertRefused(
                () -> story.step(
                        caseNo, "ApproveChange", "approveDecision", "CHANGE", "approveNote", "改牵头", "changedLead", ZJ),
                "整表调整不能在审定时改动");
        story.drafted(caseNo);
        assertThat(story.proposal(caseNo).runNo()).as("its impact run").isNotNull();
        story.inForce(caseNo);

        List<MatterTerms> published = list(EFFECT).stream()
                .filter(terms -> terms.code().startsWith("TW-"))
                .toList();
        assertThat(cells(published)).as("seed %d", seed).isEqualTo(cells(wanted));
        assertThat(published).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(story.entry(removed, EFFECT)).isEmpty();
        assertThat(story.entry(removedToo, EFFECT.minusDays(1)))
                .as("until then")
                .isPresent();
        story.finished(caseNo);
    }

    @Test
    void handsAPowerDownOnlyByTheWayOfADelegation() {
        story.listed("TV-CG-101");
        List<MatterTerms> sheet = new ArrayList<>(list(story.clock.today()));
        sheet.replaceAll(terms -> terms.code().equals("TV-CG-101")
                ? terms.withLead("乡镇(街道)综合行政执法中心")
                        .withCooperating(List.of(CG, ZJ))
                        .withDelegation(CG)
                        .withExceptions(Map.of("420322100", true))
                : terms);
        byte[] file = SheetWriter.workbook(sheet);
        Wish wish = new Wish("按省目录下放一项权力给乡镇。", null, false, UUID.randomUUID().toString());
        assertRefused(file, wish, "adjustment.resources-missing");

        String caseNo = proposed(file, new Wish(wish.reason(), "执法人员四名，车一辆", false, wish.mark()));
        story.step(caseNo, "AcceptProposal");

        assertThat(story.driver.openSteps(caseNo)).contains("AcceptDelegation", "ConsultUnits");
        assertThat(story.proposal(caseNo).handsDown()).isTrue();
    }

    @Test
    void listsFortyFaultsAndKeepsNothing() throws IOException {
        story.listed(IntStream.range(0, 40)
                .mapToObj(i -> i == 38
                        ? AdjustmentStories.delegated("TU-CG-138")
                        : AdjustmentStories.matter("TU-CG-%d".formatted(100 + i)))
                .toList());
        byte[] file = SheetWriter.workbook(list(story.clock.today()));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("牵头单位");
            for (int i = 0; i < 20; i++) {
                set(sheet, i, "accept_hours", "很快");
            }
            for (int i = 20; i < 30; i++) {
                set(sheet, i, "lead_unit_type", "县不存在局");
            }
            for (int i = 30; i < 35; i++) {
                set(sheet, i, "legal_basis", "有关规定");
            }
            set(sheet, 35, "domain", "ZJ");
            set(sheet, 36, "legal_basis", "《中华人民共和国生态环境法典》第二百四十六条");
            set(sheet, 37, "coop_unit_types", CG + ";" + ZJ);
            set(sheet, 38, "delegated", "N");
            set(sheet, 38, "delegated_from", "");
            set(sheet, 39, "region_scope", "village");
            workbook.write(bytes);

            long before = story.proposals.count();
            SheetComparison comparison = story.driver.as(CG_LEADER, () -> desk.compare(bytes.toByteArray()));

            assertThat(comparison.faultCount()).isEqualTo(40);
            assertThat(comparison.faults()).hasSize(40).allSatisfy(fault -> assertThat(fault.reason())
                    .isNotBlank());
            assertThat(comparison.faults())
                    .extracting(RowFault::column)
                    .contains(
                            "accept_hours",
                            "lead_unit_type",
                            "legal_basis",
                            "domain",
                            "coop_unit_types",
                            "delegated_from");
            assertThat(comparison.faults())
                    .extracting(RowFault::label)
                    .contains("签收时限（小时）", "牵头单位", "法律依据", "领域", "配合单位", "适用范围");
            assertThat(comparison.items()).isEmpty();
            assertRefused(
                    bytes.toByteArray(),
                    new Wish("这张表格有错误不能提出。", null, true, UUID.randomUUID().toString()),
                    "adjustment.sheet-faulty");
            assertThat(story.proposals.count()).isEqualTo(before);
        }
        assertThatThrownBy(() -> story.driver.as("420322-cg.unit-handler", () -> desk.compare(file)))
                .satisfies(refusal(Kind.FORBIDDEN, "adjustment.proposer-no-leader"));
    }

    private String proposed(byte[] file, Wish wish) {
        return story.driver.as(CG_LEADER, () -> desk.propose(file, wish).caseNo());
    }

    private void assertRefused(byte[] file, Wish wish, String code) {
        assertThatThrownBy(() -> proposed(file, wish)).satisfies(refusal(Kind.INVALID, code));
    }

    private List<MatterTerms> list(LocalDate day) {
        return story.catalog.page(MatterFilter.all(REGION, day), 0, Integer.MAX_VALUE).stream()
                .map(MatterEntry::terms)
                .toList();
    }

    private static List<String> cells(List<MatterTerms> list) {
        return new String(SheetWriter.csv(list), StandardCharsets.UTF_8)
                .lines()
                .sorted()
                .toList();
    }

    private static void set(Sheet sheet, int matter, String column, String value) {
        String code = "TU-CG-%d".formatted(100 + matter);
        String[] titles = new String(SheetWriter.csv(List.of()), StandardCharsets.UTF_8)
                .strip()
                .split(",");
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(code)) {
                Cell cell = row.getCell(List.of(titles).indexOf(column));
                cell.setBlank();
                cell.setCellValue(value);
                return;
            }
        }
        throw new IllegalArgumentException(code + " " + column);
    }

    /** What may become of a matter, one field after the other. */
    private static final List<UnaryOperator<MatterTerms>> FIELDS = List.of(
            terms -> terms.withName(terms.name() + "（修订）"),
            terms -> terms.withDuties("牵头处置\"并\"反馈，=到场。", terms.townshipDuty()),
            terms -> terms.withDuties(terms.leadDuty(), "-巡查\n+上报"),
            terms -> terms.withLegalBasis(LAW + "、第三十条"),
            terms -> terms.withLimits(4, terms.handleDays()),
            terms -> terms.withLimits(terms.acceptHours(), 21),
            terms -> terms.withGuide(List.of("2小时内核实", "三个工作日内办结")),
            terms -> terms.withReferences(terms.delegationRef(), "三定规定（2026）第四条"),
            terms -> other(terms, "紧急", !terms.joint(), terms.regionScope(), !terms.verified()),
            terms -> terms.delegated()
                    ? terms.withReferences("鄂政发〔2026〕3号", null)
                    : other(terms, "特急", terms.joint(), RegionScope.TOWNSHIP_ONLY, terms.verified()),
            terms -> terms.delegated()
                    ? terms.withDelegation(ZJ).withReferences("鄂政发〔2026〕4号", null)
                    : terms.withListCategory(ListCategory.TAKEN_BACK).withExceptions(Map.of("420322100", false)),
            terms -> terms.withListCategory(ListCategory.COOPERATE),
            terms -> terms.withCooperating(List.of()));

    private static MatterTerms changed(MatterTerms terms, int field, Random random) {
        MatterTerms one = FIELDS.get(field).apply(terms);
        String lead = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
        MatterTerms both = !terms.delegated()
                        && random.nextBoolean()
                        && !one.coopUnitTypes().contains(lead)
                ? one.withLead(lead)
                : one;
        return both.delegated() && both.coopUnitTypes().isEmpty() ? both.withCooperating(List.of(CG)) : both;
    }

    private static MatterTerms other(
            MatterTerms terms, String urgency, boolean joint, RegionScope scope, boolean verified) {
        return new MatterTerms(
                terms.code(),
                terms.name(),
                terms.domain(),
                terms.leadUnitType(),
                terms.coopUnitTypes(),
                terms.leadDuty(),
                terms.townshipDuty(),
                terms.legalBasis(),
                terms.delegatedFrom(),
                joint,
                urgency,
                terms.acceptHours(),
                terms.handleDays(),
                terms.guideSteps(),
                scope,
                terms.listCategory(),
                terms.exceptions(),
                verified,
                terms.delegationRef(),
                terms.sanDingRef());
    }
}
