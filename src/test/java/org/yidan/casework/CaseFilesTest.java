package org.yidan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.Presence;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.support.TestStep;
import org.yidan.support.YidanTest;

/** Files, parties, journal and links of cases. */
@YidanTest
class CaseFilesTest {

    @Autowired
    CaseStories story;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseParties parties;

    @Autowired
    CaseJournal journal;

    @Autowired
    CaseLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    OfficeClock clock;

    enum Result {
        DONE
    }

    @BeforeEach
    void aWorkingDay() {
        clock.moveTo(Instant.parse("2026-04-14T01:00:00Z"));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void numbersCasesByKindRegionAndDay() {
        String first = story.opened("第一件");
        String second = story.opened("第二件");

        assertThat(first).startsWith("LH-420381-20260414-");
        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(CaseKind.ofNumber(first)).contains(CaseKind.JOINT_TASK);
    }

    private static int number(String caseNo) {
        return Integer.parseInt(caseNo.substring(caseNo.lastIndexOf('-') + 1));
    }

    @Test
    void refusesATitleThatIsEmptyOrTooLong() {
        assertThatThrownBy(() -> story.opened(" "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("casework.title-length"));
        assertThatThrownBy(() -> story.opened("长".repeat(121)))
                .satisfies(refusal(Kind.INVALID, "casework.title-length"));
    }

    @Test
    void closesOnceAndTakesNothingAfterwards() {
        String caseNo = story.opened("只办结一次");

        story.on(caseNo, file -> files.close(file, "DONE"));

        CaseFile closed = files.byNo(caseNo);
        assertThat(closed.status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(closed.outcome()).isEqualTo("DONE");
        assertThat(closed.closedAt()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> story.on(caseNo, file -> files.close(file, "AGAIN")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("casework.already-closed"));
    }

    @Test
    void letsDecisionsOnOneCaseComeOneAfterTheOther() throws Exception {
        String caseNo = story.opened("两人同时决定");
        CountDownLatch firstHolds = new CountDownLatch(1);
        CountDownLatch mayGo = new CountDownLatch(1);
        AtomicReference<CaseFile.Status> seenBySecond = new AtomicReference<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);

        Future<?> first = threads.submit(() -> story.on(caseNo, file -> {
            firstHolds.countDown();
            await(mayGo);
            files.close(file, "RESOLVED");
        }));
        assertThat(firstHolds.await(20, TimeUnit.SECONDS)).isTrue();
        Future<?> second = threads.submit(() -> story.on(caseNo, file -> seenBySecond.set(file.status())));
        mayGo.countDown();
        first.get(20, TimeUnit.SECONDS);
        second.get(20, TimeUnit.SECONDS);
        threads.shutdown();

        assertThat(seenBySecond).hasValue(CaseFile.Status.CLOSED);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refusesAChangeOfAFileThatSomebodyElseChangedMeanwhile() {
        String caseNo = story.opened("旧版本");
        CaseFile stale = files.byNo(caseNo);
        story.on(caseNo, file -> files.close(file, "DONE"));

        assertThatThrownBy(() -> story.in(() -> {
                    CaseFile merged = entities.merge(stale);
                    files.close(merged, "LATE");
                    return merged;
                }))
                .isInstanceOfAny(ObjectOptimisticLockingFailureException.class, OptimisticLockException.class);
    }

    @Test
    void keepsPartiesApartAndInOrder() {
        String caseNo = story.opened("参与单位");

        parties.add(caseNo, "participant", "420381-SC");
        parties.add(caseNo, "participant", "420381-HB");
        parties.add(caseNo, "participant", "420381-SC");
        parties.set(caseNo, "lead", "420381-SC");

        assertThat(parties.units(caseNo, "participant")).containsExactly("420381-SC", "420381-HB");
        assertThat(parties.unit(caseNo, "lead")).isEqualTo("420381-SC");
        assertThat(parties.takesPart(caseNo, "420381-HB")).isTrue();
        assertThat(parties.takesPart(caseNo, "420381-CG")).isFalse();
        assertThatThrownBy(() -> parties.unit(caseNo, "department"))
                .satisfies(refusal(Kind.CONFLICT, "casework.party-missing"));
    }

    @Test
    void writesActsThatNobodyCanChange() {
        String caseNo = story.opened("只增不改");

        story.on(caseNo, file -> {
            FormSubmission sent = new FormSubmission("420381-cg.unit-handler", Map.of("note", "到场"));
            journal.done(
                    file, sent.entry(new TestStep("inspect"), "到场").with(Presence.of(List.of("zhang"), List.of())));
            journal.note(file, StepEntry.bySystem(new TestStep("remind"), null));
        });

        assertThat(journal.did(caseNo, new TestStep("inspect"), "420381-cg.unit-handler"))
                .isTrue();
        assertThat(journal.did(caseNo, new TestStep("inspect"), "zhang")).isFalse();
        assertThat(journal.actors(caseNo, Set.of(new TestStep("inspect"), new TestStep("remind"))))
                .isEqualTo(Set.of("420381-cg.unit-handler", "zhang"));
        assertThat(journal.last(caseNo, new TestStep("inspect")))
                .hasValueSatisfying(act -> assertThat(act.answers()).containsEntry("note", "到场"));
        assertThatThrownBy(() -> jdbc.sql("update case_act set result = 'OTHER' where case_no = ?")
                        .param(caseNo)
                        .update())
                .hasStackTraceContaining("permission denied for table");
        assertThatThrownBy(() -> jdbc.sql("delete from case_act where case_no = ?")
                        .param(caseNo)
                        .update())
                .hasStackTraceContaining("permission denied for table");
    }

    @Test
    void showsALinkFromBothSidesAndOnce() {
        String from = story.opened("牵头");
        String to = story.opened("后续");

        links.link(from, to, Relation.PENALTY_CASE);
        links.link(from, to, Relation.PENALTY_CASE);

        assertThat(links.of(from)).singleElement().satisfies(link -> {
            assertThat(link.other()).isEqualTo(to);
            assertThat(link.forward()).isTrue();
            assertThat(link.page()).isEqualTo("/cases/" + to);
        });
        assertThat(links.of(to)).singleElement().satisfies(link -> {
            assertThat(link.other()).isEqualTo(from);
            assertThat(link.forward()).isFalse();
        });
    }
}
