package org.yidan.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.engine.Browser;
import org.yidan.organization.intake.OrganizationLoaded;
import org.yidan.organization.keeping.ChangeBook;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.Keeper;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.people.roster.RosterDesk.Difference;
import org.yidan.people.roster.RosterDesk.Line;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** A region of its own, kept by files: what goes out comes in again, a transfer of staff is one file, and faults change nothing. */
@YidanTest
class RosterTest {

    private static final Keeper KEEPER = new Keeper("ro.ren", List.of("990031-BB.people-administrator"));
    private static final String HEADING =
            "user_id,display_name,unit_code,role,held_from,held_to,card_no,card_subject,card_valid_from,card_valid_to,initial_password";

    @Autowired
    RosterDesk desk;

    @Autowired
    PeopleBook book;

    @Autowired
    ChangeBook changes;

    @Autowired
    IdentityService identity;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @BeforeEach
    void aRegion() {
        jdbc.sql(
                        """
                        insert into organization_unit (code, name, kind, parent_code, region, five_powers, dispatching_department_code)
                        values ('990031-GOV', '表县人民政府', 'GOVERNMENT', null, '990031', false, null),
                               ('990031-BB', '表县编办', 'STAFFING_OFFICE', '990031-GOV', '990031', false, null),
                               ('990031-NY', '表县农业局', 'COUNTY_DEPARTMENT', '990031-GOV', '990031', false, null),
                               ('990031001', '表河镇人民政府', 'TOWNSHIP', '990031-GOV', '990031', false, null),
                               ('990031001-NY', '表河镇农技站', 'STATION', '990031001', '990031', true, '990031-NY')""")
                .update();
        person("ro.ren", "任人事", "990031-BB", "people-administrator");
        person("ro.li", "李承办", "990031-NY", "unit-handler");
        person("ro.wu", "吴负责", "990031-NY", "unit-leader");
        jdbc.sql("insert into enforcement_card (card_no, user_id, subject_unit_code, valid_from, valid_to)"
                        + " values ('RO-000001', 'ro.li', '990031-NY', date '2024-01-01', ?)")
                .param(clock.today().plusYears(1))
                .update();
        follow();
    }

    @AfterEach
    void nothingStays() {
        jdbc.sql("delete from organization_import where by_user = 'ro.ren'").update();
        jdbc.sql("delete from enforcement_card where user_id like 'ro.%'").update();
        jdbc.sql("delete from post_holding where user_id like 'ro.%'").update();
        follow();
        jdbc.sql("delete from officer where user_id like 'ro.%'").update();
        jdbc.sql("delete from organization_unit where region = '990031' and parent_code = '990031001'")
                .update();
        jdbc.sql("delete from organization_unit where region = '990031' and kind <> 'GOVERNMENT'")
                .update();
        jdbc.sql("delete from organization_unit where region = '990031'").update();
    }

    @Test
    void whatGoesOutComesInAgainWithoutADifference() {
        Difference found = shown(true, desk.export(KEEPER));

        assertThat(found.faults()).isEmpty();
        assertThat(found.lines()).isEmpty();
    }

    @Test
    void aTransferOfStaffIsOneFile() {
        LocalDate today = clock.today();
        String file = String.join(
                "\n",
                HEADING,
                "ro.ren,任人事,990031-BB,people-administrator,2024-01-01,,,,,,",
                "ro.li,李承办,990031001,unit-handler,%s,,RO-000001,990031-NY,2024-01-01,%s,"
                        .formatted(today, today.plusYears(3)),
                "ro.new,新来·的,990031-NY,unit-handler,%s,,RO-000002,990031-NY,%s,%s,First-9-secret"
                        .formatted(today, today, today.plusYears(5)));

        Difference found = shown(true, bytes(file));

        assertThat(found.faults()).isEmpty();
        assertThat(found.lines()).extracting(Line::fault).containsOnlyNulls();
        assertThat(found.lines())
                .extracting(line -> line.kind() + " " + line.who())
                .containsExactlyInAnyOrder(
                        "NEW 李承办（ro.li）",
                        "CHANGED 李承办（ro.li）",
                        "NEW 新来·的（ro.new）",
                        "NEW 新来·的（ro.new）",
                        "GONE 李承办（ro.li）",
                        "GONE 吴负责（ro.wu）");
        assertThat(found.lines().stream().flatMap(line -> line.leaves().stream()))
                .anyMatch(left -> left.contains("只有此人担任") && left.contains("负责人"));
        assertThat(book.person("ro.new")).as("only shown").isEmpty();
        assertThat(identity.createUserQuery().userId("ro.new").count()).isZero();

        int done = desk.apply(new Because(KEEPER, "年度人员调整"), found.id(), found.seal());

        assertThat(done).isEqualTo(6);
        assertThat(identity.checkPassword("ro.new", "First-9-secret")).isTrue();
        assertThat(groups("ro.new")).contains("990031-NY.unit-handler");
        assertThat(groups("ro.li")).contains("990031001.unit-handler");
        assertThat(book.person("ro.wu").orElseThrow().leftOn()).isEqualTo(today);
        assertThat(book.cardsOf("ro.li").get(0).validTo()).isEqualTo(today.plusYears(3));
        assertThat(changes.ofPerson("ro.new", 10)).isNotEmpty().allSatisfy(change -> {
            assertThat(change.byUser()).isEqualTo("ro.ren");
            assertThat(change.reason()).isEqualTo("年度人员调整");
        });
        assertThat(catchThrowableOfType(DomainException.class, () -> desk.show(KEEPER, found.id()))
                        .code())
                .isEqualTo("organization.roster-gone");
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(shown(true, desk.export(KEEPER)).lines()).isEmpty();
        clock.reset();
    }

    @Test
    void fortyFaultsAreFortyLinesAndNothingChanges() {
        LocalDate today = clock.today();
        List<String> rows = new ArrayList<>(List.of(HEADING));
        for (int n = 1; n <= 40; n++) {
            rows.add("ro.x%d,某%s,990031-NY,unit-clerk,%s,,,,,,"
                    .formatted(n, "甲乙丙丁".charAt(n % 4), n % 2 == 0 ? "31.12.2026" : "2026-13-01"));
        }
        Difference unreadable = shown(false, bytes(String.join("\n", rows)));
        assertThat(unreadable.faults()).hasSize(40);
        assertThat(unreadable.faults().get(39)).contains("人员", "41", "任职起（held_from）");
        assertThat(unreadable.lines()).isEmpty();

        rows.replaceAll(row -> row.replaceAll("31\\.12\\.2026|2026-13-01", "2024-05-01"));
        rows.add("ro.ok,可以,990031-NY,unit-clerk,%s,,,,,,".formatted(today));
        Difference against = shown(false, bytes(String.join("\n", rows)));
        assertThat(against.faultCount()).isEqualTo(40);
        assertThat(against.lines()).hasSize(41);
        assertThat(against.lines().get(0).place()).isEqualTo("2");
        assertThat(against.lines().get(0).fault()).isNotBlank();

        assertThat(refusal(against.id(), against.seal())).isEqualTo("organization.roster-faulty");
        assertThat(jdbc.sql("select count(*) from officer where user_id like 'ro.%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** Heads and codes in Chinese mean the same; what only follows from a faulty row is not said again. */
    @Test
    void readsTheWordsOfPeopleAndSaysAFaultOnce() throws IOException {
        LocalDate today = clock.today();
        String people =
                "账号,姓名,任职单位编码,岗位,任职起\nro.q1,钱一,990031-LY,承办人,%s\nro.q1,钱一,990031-NY,签收员,%s\nro.q2,钱二,990031-LY,负责人,%s"
                        .formatted(today, today, today);
        String units = "单位编码,单位名称,单位类别,上级单位编码,地区,五项权力\n990031-GOV,表县人民政府,政府,,990031,\n990031-LY,表县林业局,%s,%s,990031,";

        assertThat(with(units.formatted("林业", "990031-GOV"), people).faults())
                .singleElement()
                .asString()
                .contains("单位", "单位类别（kind）", "林业");
        Difference taken = with(
                units.formatted("县直部门", "990031-GOV").replace("990031-LY", "420381-NY"),
                people.replace("990031-LY", "420381-NY"));
        assertThat(taken.faults()).isEmpty();
        assertThat(taken.lines()).hasSize(4);
        assertThat(taken.faultCount()).as("the code is taken, that alone").isEqualTo(1);
        Difference found = with(units.formatted("县直部门", "990031-GOV"), people);
        assertThat(found.lines()).hasSize(4).extracting(Line::fault).containsOnlyNulls();

        try (Workbook written = new XSSFWorkbook(new ByteArrayInputStream(desk.export(KEEPER)))) {
            assertThat(written.getSheet("人员").getRow(0).getCell(3).getStringCellValue())
                    .isEqualTo("岗位");
            assertThat(written.getSheet("人员").getRow(1).getCell(3).getStringCellValue())
                    .isIn("承办人", "负责人", "人事管理员");
            assertThat(written.getSheet("说明").getLastRowNum()).isEqualTo(21);
        }
    }

    private Difference with(String units, String people) {
        return desk.show(KEEPER, desk.keep(KEEPER, List.of(bytes(units), bytes(people)), false, clock.today()));
    }

    @Test
    void refusesWhatWasNotShown() {
        Difference found =
                shown(false, bytes(HEADING + "\nro.li,李承办,990031001,unit-handler," + clock.today() + ",,,,,,"));
        jdbc.sql("update officer set display_name = '李承辦' where user_id = 'ro.li'")
                .update();

        assertThat(refusal(found.id(), found.seal())).isEqualTo("organization.roster-changed");
        assertThat(groups("ro.li")).doesNotContain("990031001.unit-handler");
    }

    /** Nobody gives himself a post, nobody works in another region, and a department the list leads by is not closed. */
    @Test
    void keepsTheRulesOfTheSingleChanges() {
        LocalDate today = clock.today();
        Difference found = shown(
                false,
                bytes(HEADING + "\nro.ren,任人事,990031-NY,unit-leader," + today
                        + ",,,,,,\nro.li,李承办,420381-NY,unit-handler," + today + ",,,,,,"));
        assertThat(found.lines()).hasSize(2).extracting(Line::fault).doesNotContainNull();

        Map<String, List<List<String>>> sample = presentOf("420381");
        sample.get("units").removeIf(row -> row.get(0).equals("420381-WL"));
        sample.remove("officers");
        Keeper platform = new Keeper("admin", List.of("camunda-admin"));
        long id = desk.keep(platform, List.of(RosterWorkbook.of(sample)), true, today);
        Difference closing = desk.show(platform, id);
        desk.drop(platform, id);
        assertThat(closing.lines())
                .filteredOn(line -> line.who().contains("420381-WL）"))
                .singleElement()
                .satisfies(line -> assertThat(line.fault()).contains("机构改革"));
    }

    @Test
    void isAPageWithADifferenceToLookAt() {
        Browser admin = Browser.loggedIn(port, "admin", "yidan");
        HttpResponse<String> sent = admin.upload(
                "/organization/import",
                "officers.csv",
                bytes(HEADING + "\nro.li,李承办,990031001,unit-handler," + clock.today() + ",,,,,,"));
        String difference = location(sent);
        String page = admin.page(difference).body();
        assertThat(page).contains("新增 1 项，变动 0 项，减少 0 项，错误 0 处", "李承办（ro.li）", "表河镇人民政府 承办人");
        String seal = page.replaceAll("(?s).*name=\"seal\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(admin.postForm(difference + "/apply", Map.of("seal", seal, "reason", ""))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> done = admin.postForm(difference + "/apply", Map.of("seal", seal, "reason", "下派锻炼"));
        assertThat(location(done)).isEqualTo("/organization/import");
        assertThat(groups("ro.li")).contains("990031001.unit-handler", "990031-NY.unit-handler");
        assertThat(admin.upload("/organization/import", "note.txt", bytes("没有列名"))
                        .body())
                .contains("没有读到可以导入的表");

        assertThat(admin.page("/organization/import").body()).contains("导出现状", "机构改革", "/help/list-adjustment");
        assertThat(admin.download("/organization/export.xlsx").body()).startsWith('P', 'K');
        assertThat(Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan")
                        .page("/organization/import")
                        .statusCode())
                .isEqualTo(403);
    }

    @Autowired
    PresentRoster present;

    private Map<String, List<List<String>>> presentOf(String region) {
        return present.tables(List.of(region));
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://localhost:" + port, "");
    }

    private Difference shown(boolean complete, byte[] file) {
        return desk.show(KEEPER, desk.keep(KEEPER, List.of(file), complete, clock.today()));
    }

    private String refusal(long id, String seal) {
        return catchThrowableOfType(DomainException.class, () -> desk.apply(new Because(KEEPER, "年度人员调整"), id, seal))
                .code();
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private void person(String user, String name, String unit, String role) {
        jdbc.sql("insert into officer (user_id, display_name) values (?, ?)")
                .params(user, name)
                .update();
        jdbc.sql("insert into post_holding (user_id, unit_code, role, held_from) values (?, ?, ?, date '2024-01-01')")
                .params(user, unit, role)
                .update();
    }

    private void follow() {
        transaction.executeWithoutResult(status -> events.publishEvent(new OrganizationLoaded(Map.of())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
