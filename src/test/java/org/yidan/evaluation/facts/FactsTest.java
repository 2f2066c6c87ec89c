package org.yidan.evaluation.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.seal.Sequencer;
import org.yidan.calendar.holidays.ClosingDay;
import org.yidan.calendar.holidays.ClosingDayDesk;
import org.yidan.calendar.holidays.ClosingDayDesk.NewClosing;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.evaluation.exclusions.Exclusion;
import org.yidan.evaluation.exclusions.ExclusionDesk;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.FigureCases;
import org.yidan.evaluation.figures.FigureRow;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.Formulas;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Facts follow the log, through crashes, moved holidays and exclusions, and figures open the cases they count. */
@YidanTest
@Order(4) // a closing day computes every open call anew: early, while there are few
class FactsTest {

    private static final String REGION = "420381";
    private static final String SC = "420381-SC";
    private static final String STAFFING = "420381-bb.staffing-office";
    private static final Period MARCH = Period.month(2026, 3);
    /** A call that is answered late is handled in April. */
    private static final Period SPRING = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1));

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    Facts facts;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Figures figures;

    @Autowired
    Formulas formulas;

    @Autowired
    ExclusionDesk exclusions;

    @Autowired
    ClosingDayDesk closings;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void followsCallsToTheirEndAndOpensThem() {
        facts.catchUp();
        Map<String, FigureRow> before = byUnit();
        String late = story.responded();
        facts.catchUp();
        assertThat(dispatch(late))
                .containsEntry("lead_unit", SC)
                .containsEntry("auto_accepted", false)
                .containsEntry("final", true)
                .containsEntry("light", "GREEN")
                .containsEntry("handled_at", null)
                .containsEntry("excluded", null);
        assertThat(gained(before, "pending")).isEqualTo("1/1/0");
        assertThat(gained(before, "accepted_on_time")).isEqualTo("1/1/0");
        assertThat(gained(before, "responded_on_time")).isEqualTo("1/1/0");

        String warned = story.responded();
        List.of("StartEvent_HalfTimeUsed", "Timer_YellowCard", "Timer_RedCard")
                .forEach(timer -> story.driver.fireTimer(warned, timer));
        story.clock.advance(Duration.ofDays(20));
        facts.catchUp();
        assertThat(dispatch(warned)).containsEntry("light", "RED");
        assertThat(cases("overdue_open", Part.NUMERATOR, Scope.of(REGION).ofUnit(SC)))
                .contains(late);
        assertThat(cases("closed_on_time", Part.REST, Scope.of(REGION).ofUnit(SC)))
                .contains(late);

        story.handle(late, SC_HANDLER);
        List.of("Cooperate", "ApproveResult", "GiveFeedback", "VerifyOnSite", "SurveyCaller")
                .forEach(step -> story.step(late, step));
        String prompt = story.approved();
        String disputed = story.disputed();
        facts.catchUp();

        assertThat(dispatch(late))
                .containsEntry("late", true)
                .containsEntry("verdict", "TRUE")
                .containsEntry("satisfied", "SATISFIED")
                .containsEntry("reworks", 0);
        assertThat(dispatch(prompt)).containsEntry("late", false).containsEntry("closed_at", null);
        assertThat(dispatch(disputed)).containsEntry("returned", true).containsEntry("excluded", "DISPUTE");
        assertThat(gained(before, "overdue_handle")).isEqualTo("1/2/0");
        assertThat(gained(before, "satisfied")).isEqualTo("1/1/0");
        assertThat(cases("verified_on_time", Part.NUMERATOR, Scope.of(REGION).ofUnit(SC)))
                .contains(late);
        assertThat(cases("overdue_open", Part.NUMERATOR, Scope.of(REGION).ofUnit(SC)))
                .doesNotContain(late);
        assertThat(gained(before, "red")).isEqualTo("1/1/0");
        assertThat(facts.drift()).isEmpty();
        opens(late, prompt);
    }

    private void opens(String late, String prompt) {
        Scope unit = Scope.of(REGION).ofUnit(SC);
        assertThat(cases("closed_on_time", Part.REST, unit)).contains(late).doesNotContain(prompt);
        assertThat(cases("closed_on_time", Part.NUMERATOR, unit))
                .contains(prompt)
                .doesNotContain(late);
        FigureCases first = figures.cases("dispatched", Part.NUMERATOR, unit, MARCH, null, 1);
        assertThat(figures.cases("dispatched", Part.NUMERATOR, unit, MARCH, first.next(), 1)
                        .cases())
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.cases());

        String asked = "?measure=closed_on_time&part=REST&unit=" + SC + "&from=2026-03-01&until=2026-04-01";
        Browser staffing = Browser.loggedIn(port, STAFFING, "yidan");
        assertThat(staffing.page("/evaluation/cases" + asked).body())
                .contains("按时办结率", "/cases/" + late)
                .doesNotContain("??");
        assertThat(new String(staffing.bytes("/evaluation/cases.csv" + asked), StandardCharsets.UTF_8))
                .contains(late);
        assertThat(staffing.download("/evaluation/cases.xlsx" + asked).statusCode())
                .isEqualTo(200);
        Browser own = Browser.loggedIn(port, "420381-sc.unit-leader", "yidan");
        assertThat(own.page("/evaluation/cases" + asked).body()).contains(late);
        assertThat(own.page("/evaluation/cases?unit=420381-CG").statusCode()).isEqualTo(403);
        assertThat(own.page("/evaluation/cases?from=yesterday&unit=" + SC).statusCode())
                .isEqualTo(400);
        assertThat(own.get("/api/evaluation/figures?by=UNIT&measures=opened,closed_on_time&from=2026-03-01")
                        .body())
                .contains("\"treeSize\"", "closed_on_time", SC);
        assertThat(own.get("/api/evaluation/figures?by=TOWNSHIP").statusCode()).isEqualTo(403);
        assertThat(own.get("/api/evaluation/figures?measures=nothing&unit=" + SC)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void movesWithHolidaysAndExclusionsAndSurvivesACrash() {
        String callNo = story.responded();
        facts.catchUp();
        Object due = dispatch(callNo).get("handle_due");
        closings.close(new NewClosing(REGION, LocalDate.of(2026, 3, 12), "停电", "停电通知"), STAFFING);
        long read = facts.asOf();
        sequencer.takeAll();
        new TransactionTemplate(transactions).executeWithoutResult(crash -> {
            facts.follow();
            assertThat(facts.asOf()).isGreaterThan(read);
            crash.setRollbackOnly();
        });
        assertThat(facts.asOf()).isEqualTo(read);
        assertThat(dispatch(callNo)).containsEntry("handle_due", due);
        facts.catchUp();
        assertThat(dispatch(callNo).get("handle_due")).isNotEqualTo(due);
        closings.of(List.of(REGION)).stream()
                .filter(ClosingDay::counts)
                .filter(one -> one.day().equals(LocalDate.of(2026, 3, 12)))
                .forEach(one -> closings.withdraw(one, STAFFING));
        facts.catchUp();
        assertThat(dispatch(callNo)).containsEntry("handle_due", due);
        excludes(callNo);

        assertThat(facts.rebuild()).isPositive();
        assertThat(facts.drift()).isEmpty();
    }

    private void excludes(String callNo) {
        var outage = new ExclusionDesk.NewExclusion(
                REGION,
                SC,
                null,
                CallStories.MARKET,
                MARCH.from().atStartOfDay(OfficeClock.ZONE).toInstant(),
                MARCH.until().atStartOfDay(OfficeClock.ZONE).toInstant(),
                Exclusion.Kind.OUTAGE,
                "机房停电",
                "停机公告第1号");
        assertThatThrownBy(() -> story.driver.as("420381-sc.unit-leader", () -> {
                    exclusions.enter(outage);
                    return null;
                }))
                .satisfies(refusal(Kind.FORBIDDEN, "figures.exclusion-not-yours"));
        story.driver.as(STAFFING, () -> {
            exclusions.enter(outage);
            return null;
        });
        facts.catchUp();
        assertThat(dispatch(callNo)).containsEntry("excluded", "OUTAGE");
        assertThat(cases("accepted_on_time", Part.EXCLUDED, Scope.of(REGION).ofUnit(SC)))
                .contains(callNo);
        assertThat(Browser.loggedIn(port, STAFFING, "yidan")
                        .page("/evaluation/exclusions")
                        .body())
                .contains("停机公告第1号", "系统停机")
                .doesNotContain("??");
        story.driver.as(STAFFING, () -> {
            exclusions.withdraw(exclusions.of(REGION).get(0).id(), "登记有误");
            return null;
        });
        facts.catchUp();
        assertThat(dispatch(callNo)).containsEntry("excluded", null);
    }

    @Test
    void givesAMergedUnitsFiguresToItsSuccessorAndAPeriodItsFormula() {
        story.dispatched();
        facts.catchUp();
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            long together = sum("420381-CG") + sum(SC);
            story.jdbc
                    .sql("update organization_unit set merged_into = '420381-CG' where code = ?")
                    .param(SC)
                    .update();
            assertThat(byUnit()).containsKey("420381-CG").doesNotContainKey(SC);
            assertThat(sum("420381-CG")).isEqualTo(together);
            assertThat(figures.total(Scope.of(REGION).ofUnit("420381-CG"), SPRING, List.of("dispatched"))
                            .figure("dispatched")
                            .numerator())
                    .isEqualTo(together);
            undone.setRollbackOnly();
        });

        assertThat(formulas.of("Q", MARCH).weight("closed_on_time")).isEqualTo(0.25);
        assertThatThrownBy(() -> story.jdbc
                        .sql("update evaluation_formula set weights = '{}' where key = 'Q'")
                        .update())
                .hasMessageContaining("never changed");
        assertThat(MARCH.previous()).isEqualTo(Period.month(2026, 2));
        assertThat(List.of(
                        MARCH.label(),
                        Period.quarter(2026, 3).label(),
                        Period.halfYear(2026, 2).label(),
                        Period.year(2026).label()))
                .containsExactly("2026-03", "2026-Q3", "2026-H2", "2026");
    }

    private long sum(String unit) {
        FigureRow row = byUnit().get(unit);
        return row == null ? 0 : row.figure("dispatched").numerator();
    }

    private Map<String, FigureRow> byUnit() {
        return figures
                .rows(
                        By.UNIT,
                        Scope.of(REGION),
                        SPRING,
                        List.of(
                                "dispatched",
                                "pending",
                                "accepted_on_time",
                                "responded_on_time",
                                "overdue_handle",
                                "satisfied",
                                "red"))
                .stream()
                .collect(Collectors.toMap(FigureRow::key, row -> row));
    }

    /** What a figure of the market supervision has gained. */
    private String gained(Map<String, FigureRow> before, String measure) {
        var now = byUnit().get(SC).figure(measure);
        var then = before.getOrDefault(SC, new FigureRow(List.of(SC), Map.of())).figure(measure);
        return (now.numerator() - then.numerator()) + "/" + (now.denominator() - then.denominator()) + "/"
                + (now.excluded() - then.excluded());
    }

    private List<String> cases(String measure, Part part, Scope scope) {
        return figures.cases(measure, part, scope, SPRING, null, 500).cases().stream()
                .map(FigureCases.Line::caseNo)
                .toList();
    }

    private Map<String, Object> dispatch(String callNo) {
        return story.jdbc
                .sql("select * from evaluation_dispatch where case_no = ? order by issued_at desc limit 1")
                .param(callNo)
                .query()
                .singleRow();
    }
}
