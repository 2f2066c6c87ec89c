package org.yidan.organization.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.PeopleDesk.NewPerson;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** A region of its own in a transaction that is rolled back; the clock walks through a year. */
@YidanTest
@Transactional
class YearInASmallOfficeTest {

    private static final String REGION = "990021";
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 4);
    private static final Post HANDLER = new Post("990021-NY", Role.UNIT_HANDLER);
    private static final Post LEADER = new Post("990021-NY", Role.UNIT_LEADER);
    private static final Keeper PLATFORM = new Keeper("admin", List.of("camunda-admin"));
    private static final Keeper KEEPER = new Keeper("yr.ren", List.of("990021-BB.people-administrator"));

    @Autowired
    PeopleDesk people;

    @Autowired
    PostDesk posts;

    @Autowired
    CardDesk cards;

    @Autowired
    UnitDesk units;

    @Autowired
    MergerDesk mergers;

    @Autowired
    VillageDesk villages;

    @Autowired
    PeopleBook book;

    @Autowired
    ChangeBook changes;

    @Autowired
    Officers officers;

    @Autowired
    Organization organization;

    @Autowired
    IdentityService identity;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anOfficeWithOneAdministratorOfPeople() {
        today(NEW_YEAR);
        jdbc.sql(
                        """
                        insert into organization_unit (code, name, kind, parent_code, region, five_powers, dispatching_department_code)
                        values ('990021-GOV', '小县人民政府', 'GOVERNMENT', null, '990021', false, null),
                               ('990021-BB', '小县编办', 'STAFFING_OFFICE', '990021-GOV', '990021', false, null),
                               ('990021-NY', '小县农业局', 'COUNTY_DEPARTMENT', '990021-GOV', '990021', false, null),
                               ('990021001', '小河镇人民政府', 'TOWNSHIP', '990021-GOV', '990021', false, null)""")
                .update();
        takeIn(PLATFORM, "yr.ren", "任人事", new Post("990021-BB", Role.PEOPLE_ADMINISTRATOR));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void everyOldCaseStillTellsWhoHeldWhichPostThen() {
        takeIn(KEEPER, "yr.li", "阿依古丽•买买提", HANDLER);
        takeIn(KEEPER, "yr.pao", "龘𠮷", LEADER);
        assertThat(book.person("yr.li").orElseThrow().displayName()).isEqualTo("阿依古丽·买买提");
        assertThat(groups("yr.li")).contains("990021-NY", "990021-NY.unit-handler", "staff");

        // February: seconded to the township for a month; the own post rests and comes back by itself.
        today(LocalDate.of(2027, 2, 1));
        PostWish away = PostWish.secondment(
                new Post("990021001", Role.UNIT_HANDLER), LocalDate.of(2027, 2, 2), LocalDate.of(2027, 2, 28));
        posts.give("yr.li", seen("yr.li"), away, because(KEEPER));
        assertThat(officers.postsOf("yr.li")).containsExactly(HANDLER);
        today(LocalDate.of(2027, 2, 10));
        assertThat(officers.postsOf("yr.li")).containsExactly(away.post());
        today(LocalDate.of(2027, 3, 1));
        assertThat(officers.postsOf("yr.li")).containsExactly(HANDLER);

        // April: the leader is away, she deputises for two weeks. May: a card, renewed, then withdrawn.
        today(LocalDate.of(2027, 4, 1));
        posts.give(
                "yr.li",
                seen("yr.li"),
                PostWish.deputy(LEADER, clock.today(), LocalDate.of(2027, 4, 14), "yr.pao"),
                because(KEEPER));
        assertThat(groups("yr.li")).contains("990021-NY.unit-leader");
        cards.issue(
                "yr.li",
                seen("yr.li"),
                new CardDesk.NewCard("YR-2027-1", "990021-NY", clock.today(), LocalDate.of(2027, 6, 30)),
                because(KEEPER));
        long card = book.cardsOf("yr.li").get(0).id();
        cards.renew(card, seen("yr.li"), LocalDate.of(2030, 6, 30), because(KEEPER));
        today(LocalDate.of(2027, 8, 1));
        cards.withdraw(card, seen("yr.li"), clock.today(), because(KEEPER));
        assertThat(officers.validCard("yr.li", LocalDate.of(2027, 7, 1))).isPresent();
        assertThat(officers.validCard("yr.li", LocalDate.of(2027, 8, 2))).isEmpty();

        // September: she changes her name, the bureau its own; the leader retires.
        today(LocalDate.of(2027, 9, 1));
        people.rename("yr.li", seen("yr.li"), "李古丽", because(KEEPER));
        units.rename("990021-NY", 0, "小县农业农村局", because(KEEPER));
        people.leave("yr.pao", seen("yr.pao"), LocalDate.of(2027, 9, 30), because(KEEPER));
        assertThat(identity.createGroupQuery()
                        .groupId(HANDLER.groupId())
                        .singleResult()
                        .getName())
                .isEqualTo("小县农业农村局 承办人");
        assertThat(identity.createUserQuery().userId("yr.li").singleResult().getFirstName())
                .isEqualTo("李古丽");

        // December: the bureau closes.
        today(LocalDate.of(2027, 12, 1));
        assertThat(officers.holdersOf("990021-NY", Role.UNIT_LEADER)).isEmpty();
        units.close("990021-NY", 1, LocalDate.of(2027, 12, 31), because(KEEPER));
        today(LocalDate.of(2028, 1, 1));
        assertThat(officers.postsOf("yr.li")).isEmpty();
        assertThat(organization.departments(REGION)).isEmpty();
        assertThat(organization.unit("990021-NY").name()).isEqualTo("小县农业农村局");
        assertThat(book.unit("990021-NY", clock.today()).orElseThrow().open()).isFalse();

        assertThat(heldOn(HANDLER, NEW_YEAR)).containsExactly("阿依古丽·买买提 小县农业局");
        assertThat(heldOn(HANDLER, LocalDate.of(2027, 2, 10))).isEmpty();
        assertThat(heldOn(LEADER, LocalDate.of(2027, 4, 10))).containsExactlyInAnyOrder("龘𠮷 小县农业局", "阿依古丽·买买提 小县农业局");
        assertThat(heldOn(HANDLER, LocalDate.of(2027, 10, 1))).containsExactly("李古丽 小县农业农村局");
        // What the page of a case calls people and units whose last act was on such a day.
        assertThat(officers.formerNames(LocalDate.of(2027, 8, 31)))
                .containsEntry("yr.li", "阿依古丽·买买提")
                .containsEntry("990021-NY", "小县农业局");
        assertThat(officers.formerNames(LocalDate.of(2027, 9, 1))).doesNotContainKeys("yr.li", "990021-NY");
        assertThat(changes.ofPerson("yr.li", 50))
                .extracting(change -> change.action().name())
                .containsExactly(
                        "POST_ENDED",
                        "PERSON_RENAMED",
                        "CARD_WITHDRAWN",
                        "CARD_RENEWED",
                        "CARD_ISSUED",
                        "DEPUTY_NAMED",
                        "SECONDED",
                        "POST_GIVEN",
                        "POST_ENDED",
                        "POST_GIVEN",
                        "PERSON_TAKEN_IN");
        assertThat(changes.ofUnit("990021-NY", 50))
                .extracting(change -> change.userName() + " " + change.becomes())
                .contains(
                        "阿依古丽·买买提 小县农业局 承办人 2027-01-04 起，长期",
                        "阿依古丽·买买提 小县农业局 负责人（代理） 2027-04-01 至 2027-04-14",
                        "李古丽 最后一天 2027-12-31");
        assertThatThrownBy(() ->
                        jdbc.sql("update organization_change set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    /** In one step its people, stations and names go to the successor; no other place can be one. */
    @Test
    void aDepartmentMergesIntoAnother() {
        takeIn(KEEPER, "yr.li", "李承办", HANDLER);
        units.open(
                new UnitDesk.NewUnit(
                        "990021-ZR", "小县资源局", UnitKind.COUNTY_DEPARTMENT, "990021-GOV", null, false, NEW_YEAR),
                because(KEEPER));
        units.open(
                new UnitDesk.NewUnit(
                        "990021001-NYS", "小河镇农业站", UnitKind.STATION, "990021001", "990021-NY", true, NEW_YEAR),
                because(KEEPER));
        String type = jdbc.sql("select name from unit_type order by name limit 1")
                .query(String.class)
                .single();
        jdbc.sql("insert into unit_type_unit values (?, '990021', '990021-NY')")
                .param(type)
                .update();
        today(NEW_YEAR.plusDays(30));
        LocalDate last = clock.today().plusDays(1);

        refused("organization.fault-successor", () -> merge("990021001", last));
        merge("990021-ZR", last);

        today(last.plusDays(1));
        assertThat(officers.postsOf("yr.li")).containsExactly(new Post("990021-ZR", Role.UNIT_HANDLER));
        assertThat(organization.departments(REGION))
                .extracting(OrganizationUnit::code)
                .containsExactly("990021-ZR");
        assertThat(organization.unit("990021001-NYS").dispatchingDepartmentCode())
                .isEqualTo("990021-ZR");
        assertThat(jdbc.sql("select unit_code from unit_type_unit where region = '990021'")
                        .query(String.class)
                        .single())
                .isEqualTo("990021-ZR");
        assertThat(jdbc.sql("select merged_into from organization_unit where code = '990021-NY'")
                        .query(String.class)
                        .single())
                .isEqualTo("990021-ZR");
        assertThat(changes.ofUnit("990021-ZR", 10))
                .extracting(change -> change.action().name())
                .contains("UNIT_MERGED", "POST_GIVEN");
        assertThat(heldOn(HANDLER, last)).containsExactly("李承办 小县农业局");
    }

    private void merge(String successor, LocalDate last) {
        mergers.merge(
                "990021-NY",
                book.unit("990021-NY", clock.today()).orElseThrow().version(),
                successor,
                last,
                because(KEEPER));
    }

    @Test
    void villagesAndStationsComeAndGo() {
        villages.open("990021001001", "河东村", VillageDesk.VillageKind.VILLAGE, "990021001", because(KEEPER));
        units.open(
                new UnitDesk.NewUnit(
                        "990021001-NYS", "小河镇农业站", UnitKind.STATION, "990021001", "990021-NY", false, NEW_YEAR),
                because(KEEPER));
        today(NEW_YEAR.plusDays(30));
        units.arrange("990021001-NYS", 0, "990021-NY", true, because(KEEPER));
        villages.close("990021001001", clock.today(), because(KEEPER));

        assertThat(book.unit("990021001-NYS", clock.today()).orElseThrow().fivePowers())
                .isTrue();
        assertThat(book.unit("990021001-NYS", NEW_YEAR).orElseThrow().fivePowers())
                .isFalse();
        assertThat(villages.of("990021001", NEW_YEAR)).hasSize(1);
        assertThat(villages.of("990021001", clock.today().plusDays(1))).isEmpty();
        refused("organization.unit-in-use", () -> units.close("990021-NY", 0, clock.today(), because(KEEPER)));
        refused(
                "organization.fault-village-code",
                () -> villages.open(
                        "990022001001", "河西村", VillageDesk.VillageKind.VILLAGE, "990021001", because(KEEPER)));
    }

    @Test
    void administratorsKeepTheirRegionAndNotThemselves() {
        takeIn(KEEPER, "yr.li", "李一", HANDLER);
        long stale = seen("yr.li");
        posts.give("yr.li", stale, PostWish.regular(LEADER, NEW_YEAR), because(KEEPER));

        refused("organization.changed-meanwhile", () -> people.rename("yr.li", stale, "李二", because(KEEPER)));
        refused(
                "organization.not-yourself",
                () -> posts.give("yr.ren", seen("yr.ren"), PostWish.regular(LEADER, NEW_YEAR), because(KEEPER)));
        refused(
                "organization.not-your-region",
                () -> posts.give(
                        "yr.li",
                        seen("yr.li"),
                        PostWish.regular(new Post("420381-NY", Role.UNIT_HANDLER), NEW_YEAR),
                        because(KEEPER)));
        refused(
                "organization.fault-role-of-unit",
                () -> posts.give(
                        "yr.li",
                        seen("yr.li"),
                        PostWish.regular(new Post("990021-NY", Role.AUDITOR), NEW_YEAR),
                        because(KEEPER)));
        refused("organization.fault-user-id-taken", () -> takeIn(KEEPER, "designer", "李三", HANDLER));
        refused(
                "organization.fault-past-from",
                () -> posts.give(
                        "yr.li",
                        seen("yr.li"),
                        PostWish.regular(new Post("990021-NY", Role.CALLER), NEW_YEAR.minusDays(1)),
                        because(KEEPER)));
        assertThatThrownBy(() -> people.takeIn(
                        new NewPerson("Li", "李4", PostWish.regular(HANDLER, NEW_YEAR.minusDays(3)), null),
                        new Because(KEEPER, "")))
                .isInstanceOfSatisfying(EntryRefused.class, faulty -> assertThat(faulty.faults())
                        .extracting(EntryRefused.Fault::field)
                        .containsExactly("userId", "name", "from", "reason"));

        // In two regions: each keeps the posts of his own, and only who keeps both the person.
        posts.give(
                "yr.li",
                seen("yr.li"),
                PostWish.regular(new Post("420381-NY", Role.UNIT_HANDLER), NEW_YEAR),
                because(PLATFORM));
        refused(
                "organization.not-your-person",
                () -> people.setPassword("yr.li", "a-first-Passwort-1", because(KEEPER)));

        // Another administrator may go, the last one may not.
        takeIn(KEEPER, "yr.shi", "史事", new Post("990021-BB", Role.PEOPLE_ADMINISTRATOR));
        Keeper second = new Keeper("yr.shi", KEEPER.groups());
        long first = book.postsOf("yr.ren").get(0).id();
        long other = book.postsOf("yr.shi").get(0).id();
        posts.end(first, seen("yr.ren"), NEW_YEAR, because(second));
        refused(
                "organization.last-administrator",
                () -> posts.end(other, seen("yr.shi"), NEW_YEAR, because(new Keeper("yr.ren", KEEPER.groups()))));
    }

    private void takeIn(Keeper keeper, String userId, String name, Post post) {
        people.takeIn(new NewPerson(userId, name, PostWish.regular(post, clock.today()), null), because(keeper));
    }

    private void today(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant());
    }

    private long seen(String userId) {
        return book.person(userId).orElseThrow().version();
    }

    private static Because because(Keeper keeper) {
        return new Because(keeper, "组织部门通知");
    }

    private List<String> heldOn(Post post, LocalDate day) {
        return book.holders(post, day).stream()
                .map(held -> held.name() + " " + held.unitName())
                .toList();
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
