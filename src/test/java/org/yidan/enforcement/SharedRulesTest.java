package org.yidan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.shared.Refused;
import org.yidan.support.YidanTest;

/** Who is competent, which officers count, and that one act is fined once (RULES 2.1, 2.4). */
@YidanTest
class SharedRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String TOWNSHIP = "420381001";
    private static final String CENTER = TOWNSHIP + "-EC";
    private static final Offender STALL = new Offender("李四 早餐摊", Offender.Type.CITIZEN, null, null);

    @Autowired
    private SubjectCompetence competence;

    @Autowired
    private OfficerCheck officers;

    @Autowired
    private FineRegister fines;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aDelegatedMatterHasItsTownshipAsTheOneSubjectAndTheDepartmentHasNone() {
        var found = competence.competentOn("SY-SC-003", TOWNSHIP, DAY);

        assertThat(found.subject()).isEqualTo(TOWNSHIP);
        assertThat(found.unit()).isEqualTo(CENTER);
        assertThatThrownBy(() -> competence.require("420381-CG", "SY-SC-003", "420381", TOWNSHIP, DAY))
                .hasMessageContaining("没有执法权")
                .hasMessageContaining("均州路街道");
        assertThat(competence
                        .require("420381001-SCS", "SY-SC-007", "420381", TOWNSHIP, DAY)
                        .subject())
                .isEqualTo("420381-SC");
        assertThat(competence.competentOn("SY-SC-003", "420381", null, DAY).subject())
                .isEqualTo("420381-CG");
    }

    @Test
    void onlyPeopleOfTheSubjectSignItsDocuments() {
        competence.requireSigner("420381001-ec.unit-leader", CENTER);

        assertThatThrownBy(() -> competence.requireSigner("420381-sc.unit-leader", CENTER))
                .hasMessageContaining("不能以该单位名义签发文书");
    }

    @Test
    void twoDifferentOfficersWithCardsOfTheSubjectAreNeeded() {
        var two = List.of("420381001-ec.unit-handler", "420381001-ec.law-officer");

        assertThat(officers.require(CENTER, two, DAY, Set.of()).cardNos()).hasSize(2);
        assertThatThrownBy(() -> officers.require(CENTER, two.subList(0, 1), DAY, Set.of()))
                .hasMessageContaining("只有1名合格");
        assertThatThrownBy(() -> officers.require(
                        CENTER, List.of("420381001-ec.law-officer", "420381001-ec.law-officer"), DAY, Set.of()))
                .hasMessageContaining("重复填报");
        assertThatThrownBy(() -> officers.require(
                        CENTER, List.of("420381001-ec.law-officer", "420381-sc.law-officer"), DAY, Set.of()))
                .hasMessageContaining("不是均州路街道办事处的人员");
        assertThatThrownBy(() -> officers.require(
                        CENTER, List.of("420381001-ec.law-officer", "420381001-ec.unit-leader"), DAY, Set.of()))
                .hasMessageContaining("没有有效的执法证");
        assertThatThrownBy(() -> officers.require(
                        "420381001-ZRS",
                        List.of("420381001-zrs.law-officer", "420381001-zrs.unit-handler"),
                        DAY,
                        Set.of()))
                .hasMessageContaining("2026-03-10没有有效的执法证");
        assertThatThrownBy(() -> officers.require(CENTER, two, DAY, Set.of("420381001-ec.law-officer")))
                .hasMessageContaining("应当回避");
        assertThatThrownBy(() -> officers.require(CENTER, List.of("nobody.here", two.get(0)), DAY, Set.of()))
                .hasMessageContaining("没有账号为“nobody.here”的人员");
    }

    @Test
    void theSameActIsNotFinedTwiceWhateverTheSpellingOfTheName() {
        claim("act-1", STALL, "AJ-420381-20260310-00001", CENTER);
        claim("act-1", STALL, "AJ-420381-20260310-00001", CENTER);

        var respelled = new Offender("李四（早餐摊）", Offender.Type.CITIZEN, null, null);
        assertThatThrownBy(() -> claim("act-1", respelled, "AJ-420381-20260310-00002", "420381-SC"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("AJ-420381-20260310-00001")
                .hasMessageContaining("不得再次罚款");
        claim("act-2", STALL, "AJ-420381-20260310-00002", "420381-SC");

        transactions.executeWithoutResult(tx -> fines.release("AJ-420381-20260310-00001", "决定被撤销"));
        claim("act-1", respelled, "AJ-420381-20260310-00003", "420381-SC");
    }

    @Test
    void theSameIdentityNumberIsTheSamePartyUnderAnotherName() {
        claim("act-3", new Offender("王五", Offender.Type.CITIZEN, "420381199001010011", null), "AJ-1", CENTER);

        assertThatThrownBy(() -> claim(
                        "act-3",
                        new Offender("老王烧烤", Offender.Type.HOUSEHOLD, "420381199001010011", null),
                        "AJ-2",
                        "420381-SC"))
                .hasMessageContaining("王五");
    }

    @Test
    void ofTwoFinesDecidedAtTheSameMomentOneIsRefusedWithAClearMessage() throws Exception {
        var bothAreIn = new CountDownLatch(2);
        Callable<String> first = () -> claimTogether(bothAreIn, "AJ-420381-20260310-00011", CENTER);
        Callable<String> second = () -> claimTogether(bothAreIn, "AJ-420381-20260310-00012", "420381-SC");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<String> ends;
        try {
            List<Future<String>> running = threads.invokeAll(List.of(first, second));
            ends = List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdown();
        }

        assertThat(ends).filteredOn("fined"::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> end.contains("不得再次罚款")).hasSize(1);
    }

    private String claimTogether(CountDownLatch bothAreIn, String caseNo, String unit) throws InterruptedException {
        bothAreIn.countDown();
        assertThat(bothAreIn.await(10, TimeUnit.SECONDS)).isTrue();
        try {
            claim("act-race", STALL, caseNo, unit);
            return "fined";
        } catch (Refused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private void claim(String act, Offender party, String caseNo, String unit) {
        transactions.executeWithoutResult(tx ->
                fines.claim(new FineRegister.Claim("420381", act, party, caseNo, unit, new BigDecimal("200.00"))));
    }
}
