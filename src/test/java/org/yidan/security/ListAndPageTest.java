package org.yidan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.casework.search.CaseLine;
import org.yidan.casework.search.CasePage;
import org.yidan.casework.search.CaseQuestion;
import org.yidan.casework.search.CaseSearch;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.security.ProbeOracle.Subject;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/**
 * The list and the single page give each of 150 people exactly the calls and cases {@link ProbeOracle} says from the record, though
 * both ask the lines only: more than 20,000 pairs. The record is made at random, with units that came and went.
 */
@YidanTest
class ListAndPageTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    private static final int CALLS = 90;
    private static final int CASES = 70;
    private static final int PEOPLE = 150;
    private static final List<String> KINDS =
            List.of("AJ-PENALTY_CASE", "LH-JOINT_TASK", "CD-RULING", "TZ-LIST_ADJUSTMENT");

    @Autowired
    ProbeOracle oracle;

    @Autowired
    CaseSearch search;

    @Autowired
    ReadableCases readable;

    @Autowired
    ProcessDriver driver;

    @Autowired
    TableOwner owner;

    @Autowired
    JdbcClient jdbc;

    /** One transaction for all questions of a person, so that each is one statement. */
    @Autowired
    TransactionTemplate together;

    private final long seed = Long.getLong("yidan.probes.seed", 20_310_506L);
    private final Random random = new Random(seed);
    private final List<String> calls = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private List<String> units = List.of();
    private List<String> people = List.of();

    @BeforeEach
    void aRecordAtRandom() {
        oracle.read();
        people = new ArrayList<>(oracle.officers());
        Collections.shuffle(people, random);
        people = people.subList(0, PEOPLE);
        units = jdbc.sql("select code from organization_unit where region in ('420381', '420322')")
                .query(String.class)
                .list();
        for (int i = 1; i <= CALLS; i++) {
            calls.add(call("HJ-%s-20310506-%05d".formatted(region(), i)));
        }
        for (int i = 1; i <= CASES; i++) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            cases.add(caseFile("%s-%s-20310506-%05d".formatted(kind.substring(0, 2), region(), i), kind.substring(3)));
        }
    }

    @AfterEach
    void withoutTheTasks() {
        jdbc.sql("delete from act_ru_identitylink where id_ like 'lists-%'").update();
        jdbc.sql("delete from act_ru_task where id_ like 'lists-%'").update();
        jdbc.sql("delete from act_ru_execution where id_ like 'lists-%'").update();
        owner.pastTheGuards(List.of("call", "dispatch", "case_file", "case_act", "case_party"), owned -> {
            owned.update(
                    "delete from dispatch where call_id in (select id from call where call_no like '%-20310506-%')");
            owned.update("delete from call where call_no like '%-20310506-%'");
            for (String table : List.of("case_act", "case_party", "case_file", "case_line")) {
                owned.update("delete from " + table + " where case_no like '%-20310506-%'");
            }
        });
    }

    @Test
    void giveEverybodyTheSame() {
        Map<String, Subject> ofCalls = oracle.calls(calls);
        Map<String, Subject> ofCases = oracle.cases(cases);
        List<String> wrong = new ArrayList<>();
        int[] pairs = new int[2];
        for (String user : people) {
            driver.as(
                    user,
                    () -> together.execute(asked -> {
                        Set<String> listed = listed();
                        for (String no : numbers()) {
                            boolean rightly = ofCalls.containsKey(no)
                                    ? oracle.seesCall(user, ofCalls.get(no))
                                    : oracle.seesCase(user, ofCases.get(no));
                            pairs[rightly ? 0 : 1]++;
                            if (listed.contains(no) != rightly) {
                                wrong.add("list of " + user + ", " + no + ", should be " + rightly);
                            }
                            if (readable.mayRead(no) != rightly) {
                                wrong.add("page of " + user + ", " + no + ", should be " + rightly);
                            }
                        }
                        return null;
                    }));
        }
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(pairs[0] + pairs[1]).isGreaterThanOrEqualTo(20_000);
        assertThat(Math.min(pairs[0], pairs[1])).isGreaterThan(500);
    }

    private List<String> numbers() {
        List<String> all = new ArrayList<>(calls);
        all.addAll(cases);
        return all;
    }

    private Set<String> listed() {
        Set<String> found = new HashSet<>();
        String before = null;
        do {
            CasePage page = search.find(new CaseQuestion(null, null, null, null, null, DAY, DAY, false, before));
            found.addAll(page.lines().stream().map(CaseLine::no).collect(Collectors.toSet()));
            before = page.next();
        } while (!before.isEmpty());
        return found;
    }

    private String call(String no) {
        String region = no.substring(3, 9);
        String township = any(townships(region));
        jdbc.sql(
                        """
                        with file as (
                            insert into case_file (id, version, case_no, kind, region, title, place, urgency, status, township, opened_at)
                            values (nextval('case_file_seq'), 0, :no, 'CALL', :region, '占道经营', '均州一路', '一般', 'OPEN', :township, :at)
                            returning id)
                        insert into call (id, version, call_no, process_instance_id, direction, source, description, occurred_at,
                            area_code, unlisted, catalogue_version, caller_user, calling_unit, anonymous, status, own_level, lead_unit,
                            handler)
                        select id, 0, :no, 'lists-' || :no, 'UP', 'GRID', '占道经营堵塞通道，请处理。', :at, :region, false, 'BB', :caller,
                               :calling, false, 'HANDLING', false, :lead, :handler from file""")
                .param("no", no)
                .param("region", region)
                .param("at", at())
                .param("caller", any(people))
                .param("calling", any(units))
                .param("township", random.nextInt(8) == 0 ? null : township)
                .param("lead", random.nextInt(5) == 0 ? null : any(units))
                .param("handler", any(people))
                .update();
        for (int i = random.nextInt(3); i > 0; i--) {
            jdbc.sql(
                            """
                            insert into dispatch (id, call_id, dispatch_no, current, lead_unit, coop_units, duty_role,
                                duty_text, rule, issued_at, issued_by, accept_due, response_due, handle_due)
                            select nextval('call_part_seq'), id, :no, false, :lead, :coop, 'LEAD', '查处', '清单', :at, 'SYSTEM', :at,
                                :at, :at from call where call_no = :call""")
                    .param("call", no)
                    .param("no", "PD-" + no + "-" + i)
                    .param("lead", any(units))
                    .param("coop", new String[] {any(units), any(units)})
                    .param("at", at())
                    .update();
        }
        step(no, any(people), random.nextInt(3) == 0 ? "standIn" : "handleMatter");
        jdbc.sql("update call set lead_unit = :lead, handler = null where call_no = :no")
                .param("no", no)
                .param("lead", any(units))
                .update();
        return no;
    }

    private void step(String no, String actor, String step) {
        jdbc.sql(
                        """
                        insert into case_act (id, case_no, step, result, actor, acting_unit, persons, card_nos, guide_steps,
                            finished_at, answers)
                        values (nextval('case_part_seq'), :no, :step, 'DONE', :actor, :unit, '{}', '{}', '{}', :at, '{}')""")
                .param("no", no)
                .param("step", step)
                .param("actor", step.equals("standIn") ? "SYSTEM" : actor)
                .param("unit", any(units))
                .param("at", at())
                .update();
    }

    private String caseFile(String no, String kind) {
        jdbc.sql(
                        """
                        insert into case_file (id, version, case_no, kind, region, title, urgency, status, opened_at)
                        values (nextval('case_file_seq'), 0, :no, :kind, :region, '无证经营', '一般', 'OPEN', :at)""")
                .param("no", no)
                .param("kind", kind)
                .param("region", no.substring(3, 9))
                .param("at", at())
                .update();
        for (int i = random.nextInt(4); i > 0; i--) {
            jdbc.sql("insert into case_party (case_no, party, unit_code) values (?, ?, ?) on conflict do nothing")
                    .params(no, "party" + i, any(units))
                    .update();
        }
        jdbc.sql("delete from case_party where case_no = ? and party = 'party2'")
                .param(no)
                .update();
        for (int i = random.nextInt(3); i > 0; i--) {
            jdbc.sql(
                            """
                            insert into case_act (id, case_no, step, result, actor, acting_unit, persons, card_nos, guide_steps,
                                finished_at, answers)
                            values (nextval('case_part_seq'), :no, 'review', 'DONE', :actor, :unit, '{}', '{}', '{}', :at, '{}')""")
                    .param("no", no)
                    .param("actor", random.nextInt(3) == 0 ? "SYSTEM" : any(people))
                    .param("unit", random.nextBoolean() ? any(units) : null)
                    .param("at", at())
                    .update();
        }
        if (random.nextInt(3) == 0) {
            task(no);
        }
        return no;
    }

    /** A task offered to a post, and one somebody has. */
    private void task(String no) {
        jdbc.sql(
                        """
                        insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, is_active_,
                            is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
                        values ('lists-' || :no, 1, 'lists-' || :no, 'lists-' || :no, :no, true, false, true, false, 1, 2, 1)""")
                .param("no", no)
                .update();
        String sql =
                """
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, task_def_key_, assignee_, priority_,
                    create_time_, suspension_state_, task_state_)
                values ('lists-' || :id, 1, 'lists-' || :no, 'lists-' || :no, '审核', 'UserTask_Review', :assignee, 50, now(), 1, 'Created')""";
        jdbc.sql(sql)
                .param("id", no)
                .param("no", no)
                .param("assignee", any(people))
                .update();
        jdbc.sql(sql)
                .param("id", "o-" + no)
                .param("no", no)
                .param("assignee", null)
                .update();
        jdbc.sql(
                        """
                        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                        values ('lists-' || :no, 1, :post, 'candidate', 'lists-o-' || :no)""")
                .param("no", no)
                .param("post", any(List.copyOf(oracle.postsOf(any(people)))))
                .update();
    }

    private Timestamp at() {
        return Timestamp.from(DAY.atTime(random.nextInt(24), random.nextInt(60))
                .atZone(OfficeClock.ZONE)
                .toInstant());
    }

    private String region() {
        return random.nextBoolean() ? "420381" : "420322";
    }

    private List<String> townships(String region) {
        return units.stream()
                .filter(unit -> unit.startsWith(region) && unit.length() == 9)
                .toList();
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
