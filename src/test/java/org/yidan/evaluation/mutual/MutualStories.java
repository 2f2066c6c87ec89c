package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Rounds of years that have no other cases, on facts written for them. */
@Component
public class MutualStories {

    static final String STAFFING = "420381-bb.staffing-office";
    public static final String CG = "420381-CG";
    public static final String ONE = "420381001";
    static final String TWO = "420381002";
    static final String THREE = "420381003";

    private static final Instant TUE_2026_03_10 = at("2026-03-10T09:00:00");

    final ProcessDriver driver;
    final OfficeClock clock;
    final JdbcClient jdbc;
    final RoundDesk desk;
    final Rounds rounds;
    final Results results;
    final MutualResultDesk resultDesk;
    final ContestDesk contests;
    final QuestionnaireDesk questionnaires;
    private int last;

    MutualStories(
            ProcessDriver driver,
            OfficeClock clock,
            JdbcClient jdbc,
            RoundDesk desk,
            Rounds rounds,
            Results results,
            MutualResultDesk resultDesk,
            ContestDesk contests,
            QuestionnaireDesk questionnaires) {
        this.driver = driver;
        this.clock = clock;
        this.jdbc = jdbc;
        this.desk = desk;
        this.rounds = rounds;
        this.results = results;
        this.resultDesk = resultDesk;
        this.contests = contests;
        this.questionnaires = questionnaires;
    }

    static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    public void begin() {
        clock.moveTo(TUE_2026_03_10);
    }

    public void end() {
        clock.reset();
        for (String table : List.of("call", "dispatch", "cooperation", "attendance")) {
            jdbc.sql("delete from evaluation_" + table + " where case_no like 'HP-TEST-%'")
                    .update();
        }
    }

    /** The instant at which the stories begin. */
    public Instant now() {
        return clock.instant();
    }

    /** A round of 2020, in which the city management dealt with two streets; gives its number. */
    public String askedYear() {
        for (int i = 1; i <= 4; i++) {
            dispatch(2020, CG, ONE, i > 1, true, false, true, true);
            dispatch(2020, CG, TWO, true, i > 1, false, true, true);
        }
        return open(STAFFING, 2020);
    }

    /** How many answers lie in the urn of a round. */
    public int answers(String no) {
        return jdbc.sql("select count(*) from mutual_urn where round_no = ?")
                .param(no)
                .query(Integer.class)
                .single();
    }

    String open(String user, int year) {
        return driver.as(user, () -> desk.open(year, null, null, 14));
    }

    /** The year 2021 between the city management and three streets, as worked out by hand in the test. */
    public void year2021() {
        for (int i = 1; i <= 10; i++) {
            dispatch(2021, CG, ONE, i > 2, i > 1, i == 1, i <= 9, i > 2);
        }
        for (int i = 1; i <= 4; i++) {
            dispatch(2021, CG, TWO, true, true, false, true, true);
        }
        dispatch(2021, CG, THREE, true, true, false, true, true);
        dispatch(2021, CG, THREE, true, true, false, true, true);
        for (int i = 1; i <= 4; i++) {
            jdbc.sql(
                            """
                            insert into evaluation_attendance (case_no, unit, region, township, planned_at, came)
                            values (?, ?, '420381', ?, '2021-05-05', ?)""")
                    .params(no(), CG, ONE, i < 4)
                    .update();
        }
        for (int i = 1; i <= 5; i++) {
            jdbc.sql(
                            """
                            insert into evaluation_cooperation (case_no, part, unit, lead_unit, region, township, due, done_at, refused)
                            values (?, 'T1', ?, ?, '420381', ?, '2021-05-06', ?::timestamptz, false)""")
                    .params(no(), ONE, CG, ONE, i < 5 ? "2021-05-05" : "2021-05-07")
                    .update();
        }
    }

    /** A dispatch with its call: answered in time or not, handled in time or not, returned wrongly, true, matched. Gives its case. */
    String dispatch(
            int year,
            String unit,
            String township,
            boolean came,
            boolean inTime,
            boolean wrong,
            boolean valid,
            boolean matched) {
        String no = no();
        String day = year + "-05-";
        jdbc.sql(
                        """
                        insert into evaluation_dispatch (case_no, dispatch_no, region, township, lead_unit, issued_at, response_due, responded_at,
                          handle_due, handled_at, settled_at, closed_at, final, reworks, repeated_30d, late, wrong_return, verify_due,
                          verified_at, verdict)
                        values (?, '1', ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz,
                          ?::timestamptz, ?::timestamptz, true, 0, false, ?, ?, ?::timestamptz, ?::timestamptz, 'TRUE')""")
                .params(
                        no,
                        unit.substring(0, 6),
                        township,
                        unit,
                        day + "02",
                        day + "03",
                        day + (came ? "03" : "04"),
                        day + "10",
                        day + "09",
                        day + "09",
                        day + "11",
                        !inTime,
                        wrong,
                        day + "12",
                        day + "11")
                .update();
        jdbc.sql(
                        """
                        insert into evaluation_call (case_no, region, township, unit, matter_code, first_matter, opened_at, closed_at, valid,
                          urgency_raised, self_closed)
                        values (?, ?, ?, ?, 'SY-CG-001', ?, ?::timestamptz, ?::timestamptz, ?, false, false)""")
                .params(
                        no,
                        unit.substring(0, 6),
                        township,
                        unit,
                        matched ? "SY-CG-001" : "SY-CG-002",
                        day + "02",
                        day + "11",
                        valid)
                .update();
        return no;
    }

    private String no() {
        return "HP-TEST-%05d".formatted(++last);
    }

    void lapse(String category) {
        jdbc.sql(
                        """
                        insert into ledger_entry (id, recorded_at, region, unit_code, process_key, business_key, node, rule_id, category, fact,
                          actual, severity, status)
                        values (nextval('ledger_entry_seq'), ?, '420381', ?, 'matter-call', ?, 'x', 'X', ?, '示例事实。', ?, 1, 'RECORDED')""")
                .params(
                        Timestamp.from(at("2021-06-01T09:00:00")),
                        CG,
                        no(),
                        category,
                        Timestamp.from(at("2021-06-01T09:00:00")))
                .update();
    }

    /** Those asked about a unit who have not answered, by user id. */
    List<String> asked(String no, String rated) {
        return jdbc.sql(
                        "select user_id from mutual_asked where case_no = ? and rated_unit = ? and answered_on is null order by 1")
                .params(no, rated)
                .query(String.class)
                .list();
    }

    void answer(String user, String no, String rated, int score) {
        driver.as(user, () -> {
            questionnaires.answer(no, rated, new Ballot(score, score, score, score, score > 95 ? "做得很好，随叫随到" : null));
            return null;
        });
    }

    Result result(String no, Direction direction, String unit, String partner) {
        return results.of(no).stream()
                .filter(one -> one.direction() == direction
                        && one.unit().equals(unit)
                        && Objects.equals(one.partner(), partner))
                .findFirst()
                .orElseThrow();
    }

    /** Fires the end of the questionnaires and has the figures frozen. */
    public void freeze(String no) {
        driver.fireTimer(no, "Boundary_CloseQuestionnairesOverdue");
        driver.runJob(no, "ServiceTask_FreezeResults");
    }

    void confirm(String no, String decision) {
        driver.complete(no, "ConfirmResults", Map.of("roundDecision", decision, "confirmNote", "同意。"));
    }

    void other(String no, RoundDesk.Source source, int score) {
        driver.as(STAFFING, () -> {
            desk.other(no, CG, source, BigDecimal.valueOf(score), "丹考〔2022〕1号 考核通报");
            return null;
        });
    }
}
