package org.yidan.catalog.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.CatalogFixtures;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterNotInList;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.NoDepartmentResponsible;
import org.yidan.catalog.VersionPublished;
import org.yidan.catalog.publishing.EditorPublishes;
import org.yidan.catalog.version.CatalogueVersion;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** All in one transaction per test that is rolled back, so that the sample list stays as it is. */
@YidanTest
@Order(51) // looks at the list of the sample, which the processes change
@Transactional
@RecordApplicationEvents
class DraftDeskTest {

    private static final String REGION = "420322";
    private static final String CODE = "SY-GA-009";
    private static final String OTHER = "SY-GA-008";
    private static final Instant NOW = Instant.parse("2026-09-01T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 21);

    @Autowired
    DraftDesk desk;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    VersionRegister versions;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void standStill() {
        clock.moveTo(NOW);
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void goesFromDraftToVersion() {
        MatterTerms wanted = terms(CODE).withLimits(4, 9);
        long id = draft(DAY);

        desk.put(id, wanted, "editor");
        desk.review(id, "reviewer");
        desk.approve(id, "approver", "郧西编委会纪要〔2026〕9号");
        String no = desk.publish(id, "publisher", "https://www.yunxi.example/notice/9");

        assertThat(catalog.inForce(CODE, REGION, DAY).terms()).isEqualTo(wanted);
        assertThat(catalog.inForce(CODE, REGION, DAY.minusDays(1)).handleDays()).isNotEqualTo(9);
        CatalogueVersion version = versions.version(no, TODAY);
        assertThat(version.editor()).isEqualTo("editor");
        assertThat(version.publisher()).isEqualTo("publisher");
        assertThat(version.effectiveFrom()).isEqualTo(DAY);
        assertThat(version.minutesNo()).isEqualTo("郧西编委会纪要〔2026〕9号");
        assertThat(version.noticeUrl()).isEqualTo("https://www.yunxi.example/notice/9");
        Draft draft = desk.draft(id);
        assertThat(draft.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(draft.versionNo()).isEqualTo(no);
        assertThat(desk.open(REGION)).isEmpty();
        assertThat(events.stream(VersionPublished.class))
                .containsExactly(new VersionPublished(no, REGION, DAY, Set.of(CODE)));
    }

    @Test
    void showsWhatTheDraftChanges() {
        long id = draft(DAY);
        MatterTerms before = terms(CODE);

        desk.put(id, before.withName("改名"), "editor");
        desk.remove(id, OTHER, "editor");

        assertThat(desk.draft(id).changes())
                .containsExactly(
                        new ListChange(OTHER, terms(OTHER), null, null),
                        new ListChange(CODE, before, before.withName("改名"), null));
    }

    @Test
    void letsAMatterThatIsPutBackAsItWasOutOfTheDraft() {
        long id = draft(DAY);
        desk.put(id, terms(CODE).withName("改名"), "editor");

        desk.put(id, terms(CODE), "editor");

        assertThat(desk.draft(id).changes()).isEmpty();
        assertThatThrownBy(() -> desk.review(id, "reviewer")).hasMessageContaining("没有任何修改");
    }

    @Test
    void takesAMatterOffTheListFromTheDayOn() {
        long id = draft(DAY);
        desk.remove(id, CODE, "editor");

        publish(id);

        assertThat(catalog.find(CODE, REGION, DAY)).isEmpty();
        assertThat(catalog.find(CODE, REGION, DAY.minusDays(1))).isPresent();
        assertThat(catalog.history(CODE, REGION, null).get(0).validTo()).isEqualTo(DAY);
        assertThat(catalog.find(CODE, REGION, DAY, NOW.minusSeconds(1))).isPresent();
    }

    @Test
    void neverGivesTheCodeOfARemovedMatterToAnother() {
        MatterTerms old = terms(CODE);
        long removal = draft(DAY);
        desk.remove(removal, CODE, "editor");
        publish(removal);
        long id = draft(LATER);

        assertThatThrownBy(() -> desk.put(id, old.withName("另一件事"), "editor"))
                .satisfies(refusal(Kind.CONFLICT, "catalog.draft-another-matter"))
                .hasMessageContaining(old.name())
                .hasMessageContaining("终身不变");

        desk.put(id, old.withLimits(3, 3), "editor");
        publish(id);
        assertThat(catalog.find(CODE, REGION, LATER.minusDays(1))).isEmpty();
        assertThat(catalog.inForce(CODE, REGION, LATER).terms()).isEqualTo(old.withLimits(3, 3));
    }

    @Test
    void givesANewCodeToOneOfTwoDraftsOnly() {
        MatterTerms model = CatalogFixtures.as(terms(CODE), "SY-GA-902");
        long first = approved(DAY, model.withName("一件事"));
        long second = approved(LATER, model.withName("另一件事"));
        desk.publish(first, "publisher", null);

        assertThatThrownBy(() -> desk.publish(second, "publisher", null)).hasMessageContaining("刷新草案");
        assertThatThrownBy(() -> desk.refresh(second, "editor"))
                .hasMessageContaining("一件事")
                .hasMessageContaining("终身不变");
    }

    @Test
    void refusesToMoveAMatterToAnotherDomain() {
        MatterTerms old = terms(CODE);
        MatterTerms moved = new MatterTerms(
                old.code(),
                old.name(),
                "HB",
                old.leadUnitType(),
                old.coopUnitTypes(),
                old.leadDuty(),
                old.townshipDuty(),
                old.legalBasis(),
                old.delegatedFrom(),
                old.joint(),
                old.urgencyDefault(),
                old.acceptHours(),
                old.handleDays(),
                old.guideSteps(),
                old.regionScope(),
                old.listCategory(),
                old.exceptions(),
                old.verified());

        assertThatThrownBy(() -> desk.put(draft(DAY), moved, "editor")).hasMessageContaining("终身不变");
    }

    @Test
    void refusesToRemoveWhatIsNotOnTheList() {
        long id = draft(DAY);

        assertThatThrownBy(() -> desk.remove(id, "SY-ZZ-901", "editor")).isInstanceOf(MatterNotInList.class);
    }

    @Test
    void keepsEditorReviewerApproverAndPublisherApart() {
        long id = draft(DAY);
        desk.put(id, terms(CODE).withLimits(4, 9), "second");

        assertThatThrownBy(() -> desk.review(id, "second")).hasMessageContaining("由另一人办理");
        desk.review(id, "reviewer");
        assertThatThrownBy(() -> desk.approve(id, "editor", "1号")).hasMessageContaining("由另一人办理");
        assertThatThrownBy(() -> desk.approve(id, "reviewer", "1号")).hasMessageContaining("由另一人办理");
        desk.approve(id, "approver", "1号");
        assertThatThrownBy(() -> desk.publish(id, "editor", null)).isInstanceOf(EditorPublishes.class);
        assertThatThrownBy(() -> desk.publish(id, "second", null)).isInstanceOf(EditorPublishes.class);
        assertThat(desk.draft(id).state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void theDatabaseItselfRefusesAnEditorAsPublisher() {
        long id = draft(DAY);
        desk.put(id, terms(CODE).withLimits(4, 9), "second");

        assertThatThrownBy(() -> jdbc.update("update list_draft set publisher = 'second' where id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("list_draft_editor_is_not_publisher");
    }

    @Test
    void publishesNothingThatIsNotApproved() {
        long id = draft(DAY);
        desk.put(id, terms(CODE).withLimits(4, 9), "editor");
        assertThatThrownBy(() -> desk.publish(id, "publisher", null)).hasMessageContaining("要求“已审定”");
        desk.review(id, "reviewer");
        assertThatThrownBy(() -> desk.publish(id, "publisher", null)).hasMessageContaining("要求“已审定”");
        desk.approve(id, "approver", "1号");

        desk.put(id, terms(CODE).withLimits(4, 10), "editor");

        assertThat(desk.draft(id).state()).isEqualTo(DraftState.DRAFT);
        assertThat(desk.draft(id).approvedBy()).isNull();
        assertThatThrownBy(() -> desk.publish(id, "publisher", null)).hasMessageContaining("要求“已审定”");
    }

    @Test
    void keepsTheApprovalWhenOnlyTheGuideIsWritten() {
        long id = draft(DAY);
        MatterTerms without = CatalogFixtures.as(terms(CODE), "SY-GA-901").withGuide(List.of());
        desk.put(id, without, "editor");
        desk.review(id, "reviewer");
        desk.approve(id, "approver", "1号");
        assertThatThrownBy(() -> desk.publish(id, "publisher", null)).hasMessageContaining("没有办理说明书");

        desk.put(id, without.withGuide(List.of("受理", "1个工作日内到场")), "lead");
        String no = desk.publish(id, "publisher", null);

        assertThat(catalog.inForce("SY-GA-901", REGION, DAY).guideSteps()).containsExactly("受理", "1个工作日内到场");
        assertThat(catalog.inForce("SY-GA-901", REGION, DAY).versionNo()).isEqualTo(no);
    }

    @Test
    void refusesABasisThatIsNotLawOnTheFirstDay() {
        long id = approved(DAY, terms("SY-HB-001").withLegalBasis("《中华人民共和国大气污染防治法》第七十七条"));
        long whole = approved(DAY, terms("SY-HB-002").withLegalBasis("《中华人民共和国大气污染防治法》第一条"));

        assertThatThrownBy(() -> desk.publish(id, "publisher", null))
                .hasMessageContaining("《中华人民共和国大气污染防治法》第七十七条在2026-09-14不具法律效力");
        assertThatThrownBy(() -> desk.publish(whole, "publisher", null)).hasMessageContaining("不具法律效力");
    }

    @Test
    void refusesAMatterForWhichNoDepartmentAnswers() {
        MatterTerms nobody = terms("SY-HB-003").withDelegation(null).withCooperating(List.of());
        long id = approved(DAY, nobody);

        assertThatThrownBy(() -> desk.publish(id, "publisher", null)).isInstanceOf(NoDepartmentResponsible.class);
    }

    @Test
    void refusesFieldsThatAListFileWouldRefuse() {
        long id = draft(DAY);
        MatterTerms good = terms(CODE);

        assertThatThrownBy(() -> desk.put(id, good.withName(" "), "editor")).hasMessageContaining("事项名称");
        assertThatThrownBy(() -> desk.put(id, good.withLead("县无名局"), "editor")).hasMessageContaining("牵头单位");
        assertThatThrownBy(() -> desk.put(id, good.withLimits(0, 1), "editor")).hasMessageContaining("签收时限");
        assertThatThrownBy(() -> desk.put(id, good.withLegalBasis("没有法"), "editor"))
                .hasMessageContaining("法律依据");
        assertThatThrownBy(() -> desk.put(id, good.withException("420381001", true), "editor"))
                .hasMessageContaining("例外乡镇");
        assertThatThrownBy(() -> desk.put(id, CatalogFixtures.as(good, "X-1"), "editor"))
                .hasMessageContaining("事项编码");
    }

    @Test
    void takesEffectOnWorkingDaysUnlessALawEndsOrADayIsCorrected() {
        LocalDate saturday = LocalDate.of(2026, 9, 12);
        long regular = approved(saturday, terms(CODE).withLimits(4, 9));
        assertThatThrownBy(() -> desk.publish(regular, "publisher", null))
                .hasMessageContaining("不是工作日")
                .hasMessageContaining("2026-09-14");

        long repeal = desk.open(new NewDraft(REGION, "法律废止", saturday, "editor", DraftGround.LEGAL_REPEAL));
        desk.put(repeal, terms(OTHER).withLimits(5, 9), "editor");
        publish(repeal);
        desk.publish(regular, "publisher", null);

        assertThat(catalog.inForce(CODE, REGION, saturday).handleDays()).isEqualTo(9);
    }

    @Test
    void letsAnInterimAdditionLapseUnlessItIsConfirmed() {
        MatterTerms interim = CatalogFixtures.as(terms(CODE), "SY-GA-903").withName("应急事项");
        publish(approved(DAY, interim), "publisher");
        long lapse = desk.open(new NewDraft(REGION, "应急事项到期", LATER, "editor", DraftGround.SAFETY));
        desk.remove(lapse, "SY-GA-903", "editor");
        publish(lapse);
        assertThat(catalog.find("SY-GA-903", REGION, LATER.minusDays(1))).isPresent();
        assertThat(catalog.find("SY-GA-903", REGION, LATER)).isEmpty();

        publish(approved(LATER, interim), "publisher");

        assertThat(catalog.find("SY-GA-903", REGION, LATER.plusYears(1))).isPresent();
    }

    @Test
    void refusesAFirstDayThatIsPast() {
        assertThatThrownBy(() -> draft(TODAY.minusDays(1))).hasMessageContaining("已过");
        long id = approved(DAY, terms(CODE).withLimits(4, 9));
        assertThatThrownBy(() -> desk.reschedule(id, TODAY.minusDays(1), "publisher"))
                .hasMessageContaining("已过");

        clock.moveTo(Instant.parse("2026-09-14T16:00:00Z"));

        assertThatThrownBy(() -> desk.publish(id, "publisher", null)).hasMessageContaining("已过");
        desk.reschedule(id, LocalDate.of(2026, 9, 15), "publisher");
        desk.publish(id, "publisher", null);
        assertThat(catalog.inForce(CODE, REGION, LocalDate.of(2026, 9, 15)).handleDays())
                .isEqualTo(9);
    }

    @Test
    void refusesADraftThatAnotherPublicationHasOutdatedAndRebasesIt() {
        long first = approved(DAY, terms(CODE).withLimits(4, 9));
        long second = approved(DAY, terms(CODE).withName("改名").withLimits(4, 7));
        desk.publish(first, "publisher", null);

        assertThatThrownBy(() -> desk.publish(second, "publisher", null))
                .satisfies(refusal(Kind.CONFLICT, "catalog.draft-outdated"))
                .hasMessageContaining(CODE)
                .hasMessageContaining("刷新草案");

        desk.refresh(second, "editor");
        assertThat(desk.draft(second).state()).isEqualTo(DraftState.DRAFT);
        publish(second);
        MatterEntry now = catalog.inForce(CODE, REGION, DAY);
        assertThat(now.name()).isEqualTo("改名");
        assertThat(now.handleDays()).isEqualTo(7);
        assertThat(now.acceptHours()).isEqualTo(4);
    }

    @Test
    void keepsTheFieldsThatOnlyOthersChangedWhenItIsRebased() {
        long first = approved(DAY, terms(CODE).withListCategory(ListCategory.BASIC));
        long second = approved(DAY, terms(CODE).withName("改名"));
        desk.publish(first, "publisher", null);

        desk.refresh(second, "editor");
        publish(second);

        MatterEntry now = catalog.inForce(CODE, REGION, DAY);
        assertThat(now.name()).isEqualTo("改名");
        assertThat(now.listCategory()).isEqualTo(ListCategory.BASIC);
    }

    @Test
    void isOutdatedAlsoByALaterDayThatWouldEndItsChange() {
        long first = approved(LATER, terms(CODE).withLimits(4, 9));
        long second = approved(DAY, terms(CODE).withLimits(4, 7));
        desk.publish(first, "publisher", null);

        assertThatThrownBy(() -> desk.publish(second, "publisher", null)).hasMessageContaining("刷新草案");

        desk.refresh(second, "editor");
        assertThat(desk.draft(second).changes().get(0).heldUntil()).isEqualTo(LATER);
        publish(second);
        assertThat(catalog.inForce(CODE, REGION, DAY).handleDays()).isEqualTo(7);
        assertThat(catalog.inForce(CODE, REGION, LATER).handleDays()).isEqualTo(9);
    }

    @Test
    void isNotOutdatedByChangesOfOtherMatters() {
        long first = approved(DAY, terms(CODE).withLimits(4, 9));
        long second = approved(DAY, terms(OTHER).withLimits(4, 7));

        desk.publish(first, "publisher", null);
        desk.publish(second, "publisher", null);

        assertThat(catalog.inForce(CODE, REGION, DAY).handleDays()).isEqualTo(9);
        assertThat(catalog.inForce(OTHER, REGION, DAY).handleDays()).isEqualTo(7);
    }

    @Test
    void givesADraftUpButNeverAVersion() {
        long given = approved(DAY, terms(CODE).withLimits(4, 9));
        long published = approved(DAY, terms(OTHER).withLimits(4, 9));
        publish(published, "publisher");

        desk.withdraw(given, "editor");

        assertThat(desk.draft(given).state()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(catalog.inForce(CODE, REGION, DAY).handleDays()).isNotEqualTo(9);
        assertThatThrownBy(() -> desk.publish(given, "publisher", null)).hasMessageContaining("已撤回");
        for (long ended : List.of(given, published)) {
            assertThatThrownBy(() -> desk.put(ended, terms(CODE).withLimits(1, 1), "editor"))
                    .satisfies(refusal(Kind.CONFLICT, "catalog.draft-ended"));
            assertThatThrownBy(() -> desk.remove(ended, CODE, "editor"))
                    .satisfies(refusal(Kind.CONFLICT, "catalog.draft-ended"));
            assertThatThrownBy(() -> desk.reschedule(ended, LATER, "editor"))
                    .satisfies(refusal(Kind.CONFLICT, "catalog.draft-ended"));
            assertThatThrownBy(() -> desk.refresh(ended, "editor"))
                    .satisfies(refusal(Kind.CONFLICT, "catalog.draft-ended"));
            assertThatThrownBy(() -> desk.withdraw(ended, "editor"))
                    .satisfies(refusal(Kind.CONFLICT, "catalog.draft-ended"));
        }
    }

    @Test
    void theDatabaseItselfKeepsAPublishedDraftAsItIs() {
        long id = approved(DAY, terms(CODE).withLimits(4, 9));
        publish(id, "publisher");

        assertThatThrownBy(() -> jdbc.update("delete from list_draft_change where draft_id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("kept as it is");
    }

    private MatterTerms terms(String code) {
        return catalog.inForce(code, REGION, TODAY).terms();
    }

    private long draft(LocalDate day) {
        return desk.open(new NewDraft(REGION, "草案", day, "editor"));
    }

    private long approved(LocalDate day, MatterTerms terms) {
        long id = draft(day);
        desk.put(id, terms, "editor");
        desk.review(id, "reviewer");
        desk.approve(id, "approver", "1号");
        return id;
    }

    private void publish(long id) {
        desk.review(id, "reviewer");
        desk.approve(id, "approver", "1号");
        publish(id, "publisher");
    }

    private void publish(long id, String publisher) {
        desk.publish(id, publisher, null);
    }
}
