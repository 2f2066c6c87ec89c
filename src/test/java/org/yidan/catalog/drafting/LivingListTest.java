package org.yidan.catalog.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.VersionPublished;
import org.yidan.catalog.difference.FieldChange;
import org.yidan.catalog.difference.MatterChange;
import org.yidan.catalog.difference.MatterName;
import org.yidan.catalog.difference.VersionComparison;
import org.yidan.catalog.version.CatalogueVersion;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.catalog.version.VersionState;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** What users of a comparable catalogue asked for and did not get, in their words. Each test is rolled back. */
@YidanTest
@Order(51) // looks at the list of the sample, which the processes change
@Transactional
@RecordApplicationEvents
class LivingListTest {

    private static final String REGION = "420322";
    private static final String CODE = "SY-GA-007";
    private static final String OTHER = "SY-GA-006";
    private static final Instant NOW = Instant.parse("2026-09-01T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate LATER = LocalDate.of(2026, 10, 12);

    @Autowired
    DraftDesk desk;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    VersionRegister versions;

    @Autowired
    VersionComparison comparison;

    @Autowired
    OfficeClock clock;

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

    /** open-zaak#1532: a concept could be made only after the published version had been given an end. */
    @Test
    void aDraftIsMadeWithoutEndingTheVersionInForceWhichEndsByItselfAtPublication() {
        String living = catalog.versionInForce(REGION, TODAY);
        MatterEntry before = catalog.inForce(CODE, REGION, TODAY);

        long id = approved(DAY, before.terms().withLimits(4, 9));

        assertThat(catalog.inForce(CODE, REGION, DAY)).isEqualTo(before);
        assertThat(before.validTo()).isNull();
        assertThat(versions.version(living, DAY).state()).isEqualTo(VersionState.PUBLISHED);

        String no = desk.publish(id, "publisher", null);

        assertThat(catalog.inForce(CODE, REGION, DAY.minusDays(1)).validTo()).isEqualTo(DAY);
        assertThat(catalog.inForce(CODE, REGION, DAY).validFrom()).isEqualTo(DAY);
        assertThat(versions.version(no, TODAY).supersedes()).isEqualTo(living);
        assertThat(versions.version(living, DAY).state()).isEqualTo(VersionState.SUPERSEDED);
    }

    /** open-zaak#1356: a new version needs weeks of preparation, during which the current one must go on. */
    @Test
    void severalDraftsArePreparedForWeeksWhileTheCurrentVersionGoesOn() {
        MatterTerms first = terms(CODE).withLimits(4, 9);
        long slow = desk.open(new NewDraft(REGION, "慢慢准备的一版", LATER, "editor"));
        long other = desk.open(new NewDraft(REGION, "同时准备的另一版", LATER, "editor"));
        desk.put(slow, first, "editor");
        desk.put(other, terms(OTHER).withLimits(5, 5), "editor");
        clock.moveTo(NOW.plusSeconds(20L * 24 * 3600));
        desk.put(slow, first.withName("准备了三周的名称"), "editor");

        assertThat(desk.open(REGION)).extracting(Draft::id).contains(slow, other);
        assertThat(catalog.inForce(CODE, REGION, LATER).terms()).isEqualTo(terms(CODE));

        publish(slow);
        publish(other);
        for (LocalDate day = TODAY; day.isBefore(LATER.plusDays(30)); day = day.plusDays(1)) {
            assertThat(catalog.inForce(CODE, REGION, day).handleDays() == 9).isEqualTo(!day.isBefore(LATER));
        }
        assertThat(catalog.inForce(OTHER, REGION, LATER).handleDays()).isEqualTo(5);
    }

    /** open-zaak#1620: running cases could not take over what a new version says. */
    @Test
    void aPublicationNamesTheMattersSoThatRunningCasesCanFollowWhileTheirPinnedEntryStays() {
        MatterEntry pinned = catalog.inForce(CODE, REGION, TODAY);

        String no = desk.publish(approved(DAY, pinned.terms().withLimits(4, 9)), "publisher", null);

        assertThat(events.stream(VersionPublished.class))
                .containsExactly(new VersionPublished(no, REGION, DAY, Set.of(CODE)));
        assertThat(catalog.entry(pinned.id())).isEqualTo(pinned);
        assertThat(catalog.inForce(CODE, REGION, DAY).id()).isNotEqualTo(pinned.id());
    }

    /** gemma-zaken#1583: a version found wrong on its first day could be corrected only from the next day on. */
    @Test
    void aVersionIsCorrectedOnItsFirstDayAndBothStayOnRecord() {
        LocalDate today = TODAY;
        String wrong = desk.publish(approved(today, terms(CODE).withLimits(4, 99)), "publisher", null);
        MatterEntry pinned = catalog.inForce(CODE, REGION, today);
        clock.moveTo(NOW.plusSeconds(3600));
        String right = desk.publish(approved(today, terms(CODE).withLimits(4, 9)), "publisher", null);

        assertThat(catalog.inForce(CODE, REGION, today).handleDays()).isEqualTo(9);
        assertThat(catalog.inForce(CODE, REGION, today).versionNo()).isEqualTo(right);
        assertThat(catalog.versionInForce(REGION, today)).isEqualTo(right);
        assertThat(catalog.inForce(CODE, REGION, today, NOW.plusSeconds(1800))).isEqualTo(pinned);
        assertThat(catalog.versionInForce(REGION, today, NOW.plusSeconds(1800))).isEqualTo(wrong);
        assertThat(catalog.entry(pinned.id()).versionNo()).isEqualTo(wrong);
        assertThat(comparison
                        .between(versions.version(wrong, today), versions.version(right, today))
                        .changed())
                .extracting(MatterChange::fields)
                .containsExactly(List.of(new FieldChange("handleDays", 99, 9)));
    }

    /** gemma-zaken#2455: with two versions on a day the first was given an end before its beginning; concepts may overlap. */
    @Test
    void twoVersionsOfADayAreToldApartByWhenTheyBecameKnownAndNoneEndsBeforeItBegins() {
        MatterTerms listed = terms(CODE);
        String first = desk.publish(approved(DAY, listed.withLimits(4, 9)), "publisher", null);
        String second = desk.publish(approved(DAY, listed.withLimits(4, 8)), "publisher", null);
        long overlapping = approved(DAY, listed.withLimits(4, 7));

        Instant knownFirst = published(first);
        assertThat(published(second)).isAfter(knownFirst);
        assertThat(catalog.inForce(CODE, REGION, DAY, knownFirst).handleDays()).isEqualTo(9);
        assertThat(catalog.inForce(CODE, REGION, DAY).handleDays()).isEqualTo(8);
        assertThat(catalog.history(CODE, REGION, null))
                .allMatch(entry -> entry.validTo() == null || entry.validTo().isAfter(entry.validFrom()));
        assertThat(versions.version(first, DAY).state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(desk.publish(overlapping, "publisher", null)).isNotEqualTo(second);
    }

    /** gemma-zaken#2055: once a version with a first day ahead was published, no other could begin before it. */
    @Test
    void aVersionIsSlippedInBeforeOneThatIsPublishedAlready() {
        MatterTerms old = terms(CODE);
        desk.publish(approved(LATER, old.withLimits(4, 9)), "publisher", null);

        String between = desk.publish(approved(DAY, old.withLimits(4, 6)), "publisher", null);

        assertThat(catalog.inForce(CODE, REGION, DAY.minusDays(1)).terms()).isEqualTo(old);
        assertThat(catalog.inForce(CODE, REGION, DAY).handleDays()).isEqualTo(6);
        assertThat(catalog.inForce(CODE, REGION, DAY).versionNo()).isEqualTo(between);
        assertThat(catalog.inForce(CODE, REGION, LATER.minusDays(1)).handleDays())
                .isEqualTo(6);
        assertThat(catalog.inForce(CODE, REGION, LATER).handleDays()).isEqualTo(9);
    }

    /** gemma-zaken#2055, its second half: a wrong first day ahead meant waiting for it, or inventing another matter. */
    @Test
    void aWrongFirstDayAheadIsMovedForwardsOrBackwards() {
        MatterTerms old = terms(CODE);
        MatterTerms wanted = old.withLimits(4, 9);
        desk.publish(approved(LATER, wanted), "publisher", null);
        desk.publish(approved(DAY, wanted), "publisher", null);
        assertThat(catalog.inForce(CODE, REGION, DAY).terms()).isEqualTo(wanted);

        MatterTerms later = terms(OTHER).withLimits(5, 5);
        desk.publish(approved(DAY, later), "publisher", null);
        long back = desk.open(new NewDraft(REGION, "更正：推迟生效", DAY, "editor"));
        desk.put(back, terms(OTHER), "editor");
        publish(back);
        desk.publish(approved(LATER, later), "publisher", null);
        assertThat(catalog.inForce(OTHER, REGION, LATER.minusDays(1)).terms()).isEqualTo(terms(OTHER));
        assertThat(catalog.inForce(OTHER, REGION, LATER).terms()).isEqualTo(later);
    }

    @Test
    void aPublishedVersionIsNeverChangedByTheDesk() {
        long id = approved(DAY, terms(CODE).withLimits(4, 9));
        String no = desk.publish(id, "publisher", null);
        CatalogueVersion published = versions.version(no, TODAY);

        assertThatThrownBy(() -> desk.put(id, terms(CODE).withLimits(4, 8), "editor"))
                .satisfies(refusal(Kind.CONFLICT, "catalog.draft-ended"));
        assertThatThrownBy(() -> desk.withdraw(id, "editor")).satisfies(refusal(Kind.CONFLICT, "catalog.draft-ended"));
        assertThatThrownBy(() -> desk.publish(id, "publisher", null))
                .satisfies(refusal(Kind.CONFLICT, "catalog.draft-ended"));
        assertThat(versions.version(no, TODAY)).isEqualTo(published);
    }

    @Test
    void theDifferenceOfVersionsShowsRemovals() {
        String before = catalog.versionInForce(REGION, DAY);
        long id = desk.open(new NewDraft(REGION, "取消", DAY, "editor"));
        desk.remove(id, CODE, "editor");
        publish(id);

        var difference = comparison.between(
                versions.version(before, DAY), versions.version(catalog.versionInForce(REGION, DAY), DAY));

        assertThat(difference.removed())
                .containsExactly(new MatterName(
                        CODE, catalog.inForce(CODE, REGION, TODAY).name()));
        assertThat(difference.added()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    private Instant published(String no) {
        return Objects.requireNonNull(versions.version(no, DAY).publishedAt());
    }

    private MatterTerms terms(String code) {
        return catalog.inForce(code, REGION, TODAY).terms();
    }

    private long approved(LocalDate day, MatterTerms terms) {
        long id = desk.open(new NewDraft(REGION, "草案", day, "editor"));
        desk.put(id, terms, "editor");
        approve(id);
        return id;
    }

    private void approve(long id) {
        desk.review(id, "reviewer");
        desk.approve(id, "approver", "1号");
    }

    private void publish(long id) {
        approve(id);
        desk.publish(id, "publisher", null);
    }
}
