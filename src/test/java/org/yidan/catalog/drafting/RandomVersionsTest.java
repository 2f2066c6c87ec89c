package org.yidan.catalog.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.CatalogFixtures;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.competence.CompetentSubjects;
import org.yidan.catalog.drafting.NaiveList.Point;
import org.yidan.catalog.drafting.NaiveList.State;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/**
 * Random edits of the list through the desk, several drafts open at once, against {@link NaiveList}: additions,
 * changes, removals, future versions, versions slipped in before them, corrections of the same day, outdated drafts. In one
 * transaction that is rolled back.
 */
@YidanTest
@Transactional
class RandomVersionsTest {

    private static final Logger log = LoggerFactory.getLogger(RandomVersionsTest.class);

    private static final long SEED = 20_260_815;
    /** Ten thousand when asked, {@code -Dyidan.list.edits=10000}: the time grows with the square. */
    private static final int EDITS = Integer.getInteger("yidan.list.edits", 2_500);

    private static final int EDITS_OF_A_DRAFT = 40;
    private static final int OPEN_DRAFTS = 3;
    private static final int LOOK_UPS_AFTER_A_VERSION = 50;
    private static final String REGION = "420381";
    private static final String TOWNSHIP = "420381101";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final List<String> CODES =
            IntStream.range(800, 860).mapToObj(number -> "SY-HB-" + number).toList();

    @Autowired
    DraftDesk desk;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    VersionRegister versions;

    @Autowired
    CompetentSubjects subjects;

    @Autowired
    OfficeClock clock;

    private final Random random = new Random(SEED);
    private final NaiveList naive = new NaiveList();
    private final List<Wanted> open = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Map<String, MatterTerms> models = new HashMap<>();
    private int edits;
    private int lookUps;
    private int outdated;
    private int sameDay;
    private int slippedIn;
    private int removals;

    /** A draft as the oracle sees it. */
    private record Wanted(long id, LocalDate day, Map<String, Change> changes) {}

    private record Change(@Nullable State before, @Nullable LocalDate until, @Nullable State after) {}

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void looksUpEachDayAndEachMomentAsANaiveListDoes() {
        clock.moveTo(Instant.parse("2024-03-01T01:00:00Z"));
        while (edits < EDITS) {
            clock.advance(Duration.ofMinutes(random.nextInt(3_000)));
            if (open.size() < OPEN_DRAFTS) {
                open.add(draft());
            } else {
                publish(open.remove(random.nextInt(open.size())));
                lookUp(LOOK_UPS_AFTER_A_VERSION);
            }
        }
        sweep();
        log.info(
                "{} edits in {} versions ({} removals, {} of a day that had a version, {} before a planned change,"
                        + " {} drafts outdated and rebased), {} look-ups agree",
                edits,
                moments.size(),
                removals,
                sameDay,
                slippedIn,
                outdated,
                lookUps);
        assertThat(List.of(outdated, sameDay, slippedIn, removals)).allMatch(count -> count >= EDITS / 500);
    }

    private Wanted draft() {
        LocalDate day = clock.today().plusDays(random.nextInt(60));
        long id = desk.open(new NewDraft(REGION, "随机草案", day, "editor", DraftGround.SAFETY));
        Wanted draft = new Wanted(id, day, new LinkedHashMap<>());
        for (int i = 0; i < EDITS_OF_A_DRAFT; i++) {
            edit(draft, CODES.get(random.nextInt(CODES.size())));
        }
        return draft;
    }

    private void edit(Wanted draft, String code) {
        if (draft.changes().containsKey(code)) {
            return;
        }
        State before = naive.state(code, draft.day());
        State after = random.nextInt(4) == 0 ? null : aState();
        if (Objects.equals(before, after)) {
            return;
        }
        if (after == null) {
            desk.remove(draft.id(), code, "editor");
        } else {
            desk.put(draft.id(), terms(code, after), "editor");
        }
        draft.changes().put(code, new Change(before, naive.nextChange(code, draft.day()), after));
    }

    private void publish(Wanted draft) {
        if (draft.day().isBefore(clock.today())) {
            desk.withdraw(draft.id(), "editor");
            return;
        }
        approve(draft);
        Optional<String> stale = draft.changes().keySet().stream()
                .filter(code -> isStale(draft, code))
                .findFirst();
        if (stale.isPresent()) {
            outdated++;
            assertThatThrownBy(() -> desk.publish(draft.id(), "publisher", null))
                    .satisfies(refusal(Kind.CONFLICT, "catalog.draft-outdated"))
                    .hasMessageContaining("刷新草案");
            desk.refresh(draft.id(), "editor");
            draft.changes().replaceAll((code, change) -> rebased(draft, code, change));
            draft.changes().values().removeIf(change -> Objects.equals(change.before(), change.after()));
            if (draft.changes().isEmpty()) {
                return;
            }
            approve(draft);
        }
        String no = desk.publish(draft.id(), "publisher", null);
        Instant known = Objects.requireNonNull(versions.version(no, LAST_DAY).publishedAt());
        moments.add(known);
        sameDay += days.add(draft.day()) ? 0 : 1;
        edits += draft.changes().size();
        draft.changes().forEach((code, change) -> {
            slippedIn += change.until() == null ? 0 : 1;
            removals += change.after() == null ? 1 : 0;
            naive.change(code, draft.day(), change.after(), no, known);
        });
    }

    private void approve(Wanted draft) {
        desk.review(draft.id(), "reviewer");
        desk.approve(draft.id(), "approver", "1号");
    }

    private boolean isStale(Wanted draft, String code) {
        Change change = draft.changes().get(code);
        return !Objects.equals(change.before(), naive.state(code, draft.day()))
                || !Objects.equals(change.until(), naive.nextChange(code, draft.day()));
    }

    private Change rebased(Wanted draft, String code, Change change) {
        if (!isStale(draft, code)) {
            return change;
        }
        State now = naive.state(code, draft.day());
        return new Change(now, naive.nextChange(code, draft.day()), merged(now, change.before(), change.after()));
    }

    private static @Nullable State merged(@Nullable State now, @Nullable State before, @Nullable State after) {
        if (now == null || before == null || after == null) {
            return after;
        }
        return new State(
                before.hours() == after.hours() ? now.hours() : after.hours(),
                before.days() == after.days() ? now.days() : after.days(),
                before.delegated() == after.delegated() ? now.delegated() : after.delegated(),
                before.takenBack() == after.takenBack() ? now.takenBack() : after.takenBack(),
                before.excluded() == after.excluded() ? now.excluded() : after.excluded());
    }

    private void lookUp(int times) {
        for (int i = 0; i < times; i++) {
            LocalDate day = LocalDate.of(2024, 2, 1).plusDays(random.nextInt(1_060));
            Instant moment = moments.isEmpty() || random.nextInt(3) == 0
                    ? null
                    : moments.get(random.nextInt(moments.size())).minus(random.nextInt(2), ChronoUnit.MICROS);
            compare(CODES.get(random.nextInt(CODES.size())), day, moment);
        }
    }

    /** Every matter on many days as known at many moments, and the whole page of the list with them. */
    private void sweep() {
        for (int i = 0; i < 40; i++) {
            LocalDate day = LocalDate.of(2024, 2, 20).plusDays(26L * i);
            Instant moment = i % 4 == 0 ? null : moments.get(random.nextInt(moments.size()));
            CODES.forEach(code -> compare(code, day, moment));
            MatterFilter filter = MatterFilter.all(REGION, day).asKnownAt(moment);
            long listed = catalog.page(filter, 0, Integer.MAX_VALUE).stream()
                    .filter(entry -> CODES.contains(entry.code()))
                    .count();
            assertThat(listed)
                    .isEqualTo(CODES.stream()
                            .filter(code -> naive.point(code, day, moment) != null)
                            .count());
        }
    }

    private void compare(String code, LocalDate day, @Nullable Instant moment) {
        lookUps++;
        Optional<MatterEntry> entry =
                moment == null ? catalog.find(code, REGION, day) : catalog.find(code, REGION, day, moment);
        Point expected = naive.point(code, day, moment);
        assertThat(entry.isPresent())
                .as("%s on %s known at %s", code, day, moment)
                .isEqualTo(expected != null);
        if (expected != null) {
            State state = Objects.requireNonNull(expected.state());
            assertThat(entry.orElseThrow().terms())
                    .as("%s on %s known at %s", code, day, moment)
                    .isEqualTo(terms(code, state));
            assertThat(entry.orElseThrow().versionNo()).isEqualTo(expected.version());
        }
        if (moment == null) {
            compareSubject(code, day, expected == null ? null : expected.state());
        }
    }

    /** Exactly one subject where the matter is on the list: the township's or the department's. */
    private void compareSubject(String code, LocalDate day, @Nullable State state) {
        String expected = state == null
                ? null
                : state.delegated() && !state.takenBack() && !state.excluded() ? TOWNSHIP + "-EC" : "420381-HB";
        assertThat(subjects.of(code, TOWNSHIP, day).orElse(null)).isEqualTo(expected);
    }

    private State aState() {
        return new State(
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }

    private MatterTerms terms(String code, State state) {
        MatterTerms model = CatalogFixtures.as(
                        catalog.inForce("SY-HB-001", REGION, LocalDate.of(2024, 1, 1))
                                .terms(),
                        code)
                .withName("随机事项" + code)
                .withLegalBasis("《中华人民共和国突发事件应对法》第一条")
                .withCooperating(List.of())
                .withLimits(state.hours(), state.days())
                .withDelegation(state.delegated() ? "县生态环境分局" : null)
                .withLead(state.delegated() ? "乡镇(街道)综合行政执法中心" : "县生态环境分局")
                .withListCategory(state.takenBack() ? ListCategory.TAKEN_BACK : ListCategory.TERRITORIAL);
        return model.withExceptions(state.excluded() ? Map.of(TOWNSHIP, false) : Map.of());
    }
}
