package org.yidan.catalog.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.catalog.CatalogFixtures;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.shared.Refused;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/**
 * Publications of one day at the same moment. They are committed, for matters of their own on a day far ahead; what they wrote is
 * taken away again behind the back of the triggers, so that the sample list stays as it is.
 */
@YidanTest
class DraftRaceTest {

    private static final String REGION = "420322";
    private static final LocalDate DAY = LocalDate.of(2098, 5, 5);
    private static final String CODE = "SY-GA-971";
    private static final String OTHER = "SY-GA-972";

    @Autowired
    DraftDesk desk;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    VersionRegister versions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TableOwner owner;

    @Autowired
    TransactionTemplate transaction;

    private final List<Long> drafts = new ArrayList<>();

    @AfterEach
    void takeAway() {
        String written = "(select id from matter_entry where matter_code in ('" + CODE + "', '" + OTHER + "'))";
        owner.pastTheGuards(
                List.of(
                        "matter_entry_unit",
                        "matter_entry_guide_step",
                        "matter_entry_exception",
                        "matter_entry_basis",
                        "matter_entry",
                        "matter",
                        "list_draft_change",
                        "list_draft",
                        "catalogue_version"),
                jdbc -> {
                    for (String table : List.of("unit", "guide_step", "exception", "basis")) {
                        jdbc.update("delete from matter_entry_" + table + " where entry_id in " + written);
                    }
                    jdbc.update("delete from matter_entry where id in " + written);
                    jdbc.update("delete from matter where code in (?, ?)", CODE, OTHER);
                    drafts.forEach(id -> {
                        jdbc.update("delete from list_draft_change where draft_id = ?", id);
                        jdbc.update("delete from list_draft where id = ?", id);
                    });
                    jdbc.update("delete from catalogue_version where effective_from = ?", DAY);
                });
    }

    @Test
    void ofTwoVersionsThatAddOneMatterOneWinsAndTheOtherIsToldToRefresh() throws Exception {
        long first = approved(terms(CODE).withLimits(2, 2));
        long second = approved(terms(CODE).withLimits(3, 3));

        List<Object> results = together(publication(first), publication(second));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .satisfies(refusal -> assertThat(((Refused) refusal).getMessage())
                        .contains(CODE)
                        .contains("刷新草案"));
        Draft winner = List.of(desk.draft(first), desk.draft(second)).stream()
                .filter(draft -> draft.state() == DraftState.PUBLISHED)
                .findFirst()
                .orElseThrow();
        assertThat(catalog.inForce(CODE, REGION, DAY).terms())
                .isEqualTo(winner.changes().get(0).after());
        assertThat(catalog.inForce(CODE, REGION, DAY).versionNo()).isEqualTo(winner.versionNo());
    }

    @Test
    void twoVersionsOfOneDayWithDifferentMattersFollowOneAnotherAndBothCount() throws Exception {
        long first = approved(terms(CODE).withLimits(2, 2));
        long second = approved(terms(OTHER).withLimits(3, 3));

        List<Object> results = together(publication(first), publication(second));

        assertThat(results).allMatch(String.class::isInstance).doesNotHaveDuplicates();
        assertThat(results.stream()
                        .map(no -> Objects.requireNonNull(
                                versions.version((String) no, DAY).publishedAt())))
                .doesNotHaveDuplicates();
        assertThat(catalog.inForce(CODE, REGION, DAY).handleDays()).isEqualTo(2);
        assertThat(catalog.inForce(OTHER, REGION, DAY).handleDays()).isEqualTo(3);
    }

    @Test
    void oneDraftIsPublishedOnceThoughTwoPressTheButton() throws Exception {
        long id = approved(terms(CODE).withLimits(2, 2));

        List<Object> results = together(publication(id), publication(id));

        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refused.class::isInstance).hasSize(1);
    }

    private Callable<String> publication(long id) {
        return () -> desk.publish(id, "publisher", null);
    }

    private static List<Object> together(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> running =
                    List.of(threads.submit(() -> atOnce(start, one)), threads.submit(() -> atOnce(start, other)));
            List<Object> results = new ArrayList<>();
            for (Future<String> act : running) {
                results.add(result(act));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String atOnce(CyclicBarrier start, Callable<String> act) throws Exception {
        start.await(20, TimeUnit.SECONDS);
        return act.call();
    }

    private static Object result(Future<String> act) throws Exception {
        try {
            return act.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    private MatterTerms terms(String code) {
        MatterTerms listed =
                catalog.inForce("SY-GA-008", REGION, LocalDate.of(2026, 9, 1)).terms();
        return CatalogFixtures.as(listed, code).withName("同日换版" + code);
    }

    private long approved(MatterTerms terms) {
        long id = desk.open(new NewDraft(REGION, "同日换版", DAY, "editor", DraftGround.SAFETY));
        drafts.add(id);
        desk.put(id, terms, "editor");
        desk.review(id, "reviewer");
        desk.approve(id, "approver", "1号");
        return id;
    }
}
