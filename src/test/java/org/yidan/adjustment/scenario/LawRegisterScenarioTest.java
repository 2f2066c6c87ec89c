package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.JUSTICE;
import static org.yidan.adjustment.scenario.AdjustmentStories.REGION;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.origin.LawWatch;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.law.LawEnteredAlready;
import org.yidan.catalog.law.LawLine;
import org.yidan.catalog.law.LawRefused;
import org.yidan.catalog.law.LawRegisterDesk;
import org.yidan.catalog.law.NewLaw;
import org.yidan.support.YidanTest;

/** The justice office enters by two hands that laws end; the night makes a batch, a removal and a return of it (RULES 4). */
@YidanTest
class LawRegisterScenarioTest {

    private static final LocalDate FIRST = LocalDate.parse("2010-01-01");
    private static final LocalDate END = LocalDate.parse("2026-04-30");
    private static final String SECOND_PERSON = "420322-sf.legal-reviewer";
    private static final String GONE = "中华人民共和国测试甲法";
    private static final String SHORT = "测试甲法";
    private static final String REPLACED = "测试乙条例";

    @Autowired
    AdjustmentStories story;

    @Autowired
    LawRegisterDesk register;

    @Autowired
    LegalBasisWatch basis;

    @Autowired
    LawWatch watch;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void lawsThatEndByTwoHandsBecomeABatchARemovalAndAReturn() {
        story.listed(List.of(
                AdjustmentStories.matter("TL-CG-901").withLegalBasis("《" + GONE + "》第一条"),
                AdjustmentStories.delegated("TL-CG-902").withLegalBasis("《" + GONE + "》第二条"),
                AdjustmentStories.matter("TL-CG-903").withLegalBasis("《" + REPLACED + "》第五条")));

        assertThatThrownBy(() -> register.enter(law(GONE, null, END, null, null), CG_LEADER))
                .hasMessageContaining("司法局");
        long whole = register.enter(law(SHORT, null, END, null, null), JUSTICE);
        long article = register.enter(law(REPLACED, "第五条", END, "《测试丙条例》第七条", null), JUSTICE);
        awaitsTheSecondPerson(whole);
        faultsAreSaidTogether();

        assertThatThrownBy(() -> register.enter(law(GONE, null, null, null, null), JUSTICE))
                .asInstanceOf(type(LawEnteredAlready.class))
                .satisfies(refused -> assertThat(refused.first()).isEqualTo(whole));
        assertThatThrownBy(() -> register.check(whole, true, null, JUSTICE)).hasMessageContaining("两人");
        assertThatThrownBy(() -> register.check(whole, false, " ", SECOND_PERSON))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> register.enter(law(null, null, null, null, whole), JUSTICE))
                .hasMessageContaining("还没有核对");
        assertThat(basis.notInForce("《" + GONE + "》第一条", END))
                .as("counts only when checked")
                .isEmpty();

        register.check(whole, true, null, SECOND_PERSON);
        register.check(article, true, null, SECOND_PERSON);
        assertThat(register.lines(SHORT, JUSTICE, 10, 0))
                .as("one law, whichever name is entered, cited or looked for")
                .isEqualTo(register.lines(GONE, JUSTICE, 10, 0))
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.law()).isEqualTo(GONE);
                    assertThat(line.repealedOn()).isEqualTo(END);
                });
        assertThat(register.lines(GONE, JUSTICE, 10, 0))
                .as("the whole law, then its articles in their order, with the matters of one's own region")
                .extracting(line -> line.article() + " " + line.matters())
                .containsExactly("null 0", "第一条 1", "第二条 1");
        assertThat(register.lines(GONE, "420381-sf.justice-office", 10, 0))
                .extracting(LawLine::matters)
                .containsOnly(0);
        assertThat(jdbc.sql("select string_agg(a, ' ' order by article_order(a))"
                                + " from unnest(array['第一百零二条', '第十条', '第九条之二', '第9条', '第二十条第二款', '第二十条']) a")
                        .query(String.class)
                        .single())
                .isEqualTo("第9条 第九条之二 第十条 第二十条 第二十条第二款 第一百零二条");
        assertThat(basis.notInForce("《" + SHORT + "》第二条", END)).hasSize(1);
        assertThatThrownBy(() -> register.check(whole, true, null, SECOND_PERSON))
                .hasMessageContaining("已经核对");
        assertThat(basis.notInForce("《" + GONE + "》第一条", END)).hasSize(1);
        assertThat(basis.notInForce("《" + GONE + "》第一条", END.minusDays(1))).isEmpty();
        long entry = story.entry("TL-CG-901", END).orElseThrow().id();
        assertThat(basis.restingOnNoLaw(List.of(entry), END))
                .as("red on the list")
                .containsExactly(entry);

        watch.look();
        watch.look();
        Proposal removal = story.proposals
                .findByOriginKey("LAW-" + REGION + "-" + END + "-TL-CG-901")
                .orElseThrow();
        assertThat(removal.type()).isEqualTo(AdjustmentType.REMOVE);
        assertThat(story.proposals
                        .findByOriginKey("LAW-" + REGION + "-" + END)
                        .orElseThrow()
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.matterCode()).isEqualTo("TL-CG-903");
                    assertThat(item.change().legalBasis()).isEqualTo("《测试丙条例》第七条");
                });
        assertThat(jdbc.sql("select origin from power_return where matter_code = 'TL-CG-902'")
                        .query(String.class)
                        .list())
                .containsExactly("BASIS_REPEALED");

        proposalsNameLawsOfTheRegister();
        correctionsFollow(whole, article);
    }

    private void awaitsTheSecondPerson(long entry) {
        assertThat(jdbc.sql(
                                "select array_to_string(audience, ' ') from notice_event where code = 'law-check' and subject = ?")
                        .param(register.entry(entry).citation())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(told -> assertThat(told.toLowerCase(Locale.ROOT)).contains("group:" + SECOND_PERSON));
    }

    private void faultsAreSaidTogether() {
        NewLaw wrong = new NewLaw(null, "五", FIRST, FIRST, "某法", null, null);
        assertThatThrownBy(() -> register.enter(wrong, JUSTICE))
                .asInstanceOf(type(LawRefused.class))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsOnlyKeys("law", "article", "repealedOn", "replacedBy", "source"));
    }

    private void proposalsNameLawsOfTheRegister() {
        story.assertRefused(
                () -> story.proposed(CG_LEADER, "CHANGE_LIMIT", "TL-CG-901", "handleDays", 7, "law", "没有登记的测试法"),
                "司法局先登记");
        story.assertRefused(
                () -> story.proposed(
                        CG_LEADER,
                        "CHANGE_LIMIT",
                        "TL-CG-901",
                        "handleDays",
                        7,
                        "law",
                        SHORT,
                        "article",
                        "第一条",
                        "inForceFrom",
                        "2021-07-15"),
                FIRST.toString());
    }

    /** The repeal was a mistake: the correction follows, by two hands again, and nothing of the former entry is lost. */
    private void correctionsFollow(long whole, long article) {
        long wholeAgain = register.enter(law(null, null, null, null, whole), JUSTICE);
        long articleAgain = register.enter(law(null, null, null, null, article), JUSTICE);
        assertThatThrownBy(() -> register.enter(law(null, null, null, null, whole), JUSTICE))
                .hasMessageContaining("别人");
        register.check(wholeAgain, true, null, SECOND_PERSON);
        register.check(articleAgain, true, null, SECOND_PERSON);

        assertThat(basis.notInForce("《" + GONE + "》第一条;《" + REPLACED + "》第五条", END))
                .isEmpty();
        assertThat(register.history(register.entry(whole))).hasSize(2).allSatisfy(one -> assertThat(one.checkedBy())
                .isEqualTo(SECOND_PERSON));
        assertThat(register.lines(GONE, JUSTICE, 10, 0)).hasSize(3).allSatisfy(line -> assertThat(line.inForceFrom())
                .isEqualTo(FIRST));
    }

    private static NewLaw law(
            @Nullable String law,
            @Nullable String article,
            @Nullable LocalDate until,
            @Nullable String following,
            @Nullable Long follows) {
        return new NewLaw(law, article, FIRST, until, following, "主席令第九号", follows);
    }
}
