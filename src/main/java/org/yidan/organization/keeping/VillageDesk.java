package org.yidan.organization.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.ChangeBook.Entry;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Villages and communities below the townships, by their statistical code of twelve digits. */
@Service
@Transactional
public class VillageDesk {

    private static final int MOST_NAME = 100;
    private static final Predicate<String> CODE = Pattern.compile("[0-9]{12}").asMatchPredicate();

    private final JdbcClient jdbc;
    private final Organization organization;
    private final KeeperRights rights;
    private final ChangeBook book;
    private final OfficeClock clock;

    VillageDesk(JdbcClient jdbc, Organization organization, KeeperRights rights, ChangeBook book, OfficeClock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.rights = rights;
        this.book = book;
        this.clock = clock;
    }

    /** Whether people of a village or of a community. */
    public enum VillageKind {
        VILLAGE,
        COMMUNITY
    }

    /**
     * A village or community.
     *
     * @param closedOn the last day, null: there is still
     */
    public record Village(
            String code,
            String name,
            VillageKind kind,
            String townshipCode,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {}

    /** Those of a township on a day, by code. */
    @Transactional(readOnly = true)
    public List<Village> of(String townshipCode, LocalDate day) {
        return jdbc.sql(
                        """
                        select code, name, kind, township_code, opened_on, closed_on from village
                         where township_code = ? and opened_on <= ? and (closed_on is null or closed_on >= ?) order by code""")
                .params(townshipCode, day, day)
                .query(Village.class)
                .list();
    }

    /** Adds one below a township; its code begins with that of the township. */
    public void open(String code, String name, VillageKind kind, String townshipCode, Because because) {
        OrganizationUnit township = organization.unit(townshipCode);
        String given = name.strip();
        EntryRefused.Collected faults = new EntryRefused.Collected();
        because.check(faults);
        faults.require(township.kind().isPlace(), "townshipCode", "fault-parent")
                .require(
                        CODE.test(code) && code.startsWith(township.code()),
                        "code",
                        "fault-village-code",
                        township.code())
                .require(!exists(code), "code", "fault-code-taken", code)
                .require(
                        !given.isEmpty() && Characters.count(given) <= MOST_NAME, "name", "fault-unit-name", MOST_NAME);
        faults.refuse();
        rights.requireUnit(because.keeper(), township);
        jdbc.sql("insert into village (code, name, kind, township_code, opened_on) values (?, ?, ?, ?, ?)")
                .params(code, given, kind.name(), townshipCode, clock.today())
                .update();
        book.write(
                new Entry(Action.VILLAGE_OPENED, null, townshipCode, clock.today(), "", given + " " + code), because);
    }

    /** Closes one with its last day. */
    public void close(String code, LocalDate lastDay, Because because) {
        Village village = jdbc.sql(
                        "select code, name, kind, township_code, opened_on, closed_on from village where code = ?")
                .param(code)
                .query(Village.class)
                .optional()
                .orElseThrow(() -> Refused.missing("organization.village-unknown", code));
        EntryRefused.Collected faults = new EntryRefused.Collected()
                .require(!lastDay.isBefore(clock.today().minusDays(1)), "lastDay", "fault-past");
        because.check(faults);
        faults.refuse();
        rights.requireUnit(because.keeper(), organization.unit(village.townshipCode()));
        jdbc.sql("update village set closed_on = greatest(opened_on, ?) where code = ?")
                .params(lastDay, code)
                .update();
        book.write(
                new Entry(
                        Action.VILLAGE_CLOSED,
                        null,
                        village.townshipCode(),
                        lastDay.plusDays(1),
                        village.name() + " " + code,
                        ""),
                because);
    }

    private boolean exists(String code) {
        return jdbc.sql("select exists (select from village where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }
}
