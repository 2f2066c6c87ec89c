package org.yidan.organization.keeping;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.ChangeBook.Entry;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Units are opened, renamed, arranged anew and closed. */
@Service
@Transactional
public class UnitDesk {

    private static final int MOST_NAME = 100;
    private static final Predicate<String> CODE =
            Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{1,31}").asMatchPredicate();
    /** Without one of each nothing in the region can be decided. */
    private static final Set<UnitKind> NEEDED =
            EnumSet.of(UnitKind.GOVERNMENT, UnitKind.STAFFING_OFFICE, UnitKind.JUSTICE_OFFICE);

    private final JdbcClient jdbc;
    private final Organization organization;
    private final PersonRows rows;
    private final KeeperRights rights;
    private final PostDesk posts;
    private final ChangeBook book;
    private final UnitUses uses;

    UnitDesk(
            JdbcClient jdbc,
            Organization organization,
            PersonRows rows,
            KeeperRights rights,
            PostDesk posts,
            ChangeBook book,
            UnitUses uses) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.rows = rows;
        this.rights = rights;
        this.posts = posts;
        this.book = book;
        this.uses = uses;
    }

    /**
     * A unit to be opened.
     *
     * @param parentCode the unit above; for a station the township it lies in
     * @param dispatchingDepartmentCode of a station only: who sends it
     * @param fivePowers of a station only
     */
    public record NewUnit(
            String code,
            String name,
            UnitKind kind,
            String parentCode,
            @Nullable String dispatchingDepartmentCode,
            boolean fivePowers,
            LocalDate openedOn) {

        public NewUnit {
            code = code.strip();
            name = name.strip();
        }
    }

    /** Opens a unit of the region of the unit above. A government, and with it a region, comes by the files of the first load. */
    public void open(NewUnit unit, Because because) {
        EntryRefused.Collected faults = new EntryRefused.Collected();
        because.check(faults);
        checkName(unit.name(), faults);
        faults.require(CODE.test(unit.code()), "code", "fault-code")
                .require(organization.find(unit.code()).isEmpty(), "code", "fault-code-taken", unit.code())
                .require(!unit.openedOn().isBefore(posts.today()), "openedOn", "fault-past-from");
        var parent = organization.find(unit.parentCode());
        faults.require(
                parent.filter(above -> unit.kind().fitsUnder(above.kind())).isPresent(), "parentCode", "fault-parent");
        checkStation(unit.kind(), unit.dispatchingDepartmentCode(), faults);
        parent.ifPresent(above -> faults.require(
                !isSecond(unit.kind(), above),
                "kind",
                "fault-second",
                unit.kind().chinese()));
        faults.refuse();
        OrganizationUnit above = parent.orElseThrow();
        rights.requireUnit(because.keeper(), above);
        jdbc.sql(
                        """
                        insert into organization_unit (code, name, kind, parent_code, region, five_powers, dispatching_department_code, opened_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        unit.code(),
                        unit.name(),
                        unit.kind().name(),
                        above.code(),
                        above.region(),
                        unit.kind() == UnitKind.STATION && unit.fivePowers(),
                        unit.kind() == UnitKind.STATION ? unit.dispatchingDepartmentCode() : null,
                        unit.openedOn())
                .update();
        String words = unit.name() + "（" + unit.kind().chinese() + "，" + above.name() + "）";
        book.write(new Entry(Action.UNIT_OPENED, null, unit.code(), unit.openedOn(), "", words), because);
    }

    /** Renames a unit from today on; cases keep the name of their day. */
    public void rename(String code, long seen, String name, Because because) {
        OrganizationUnit unit = organization.unit(code);
        String becomes = name.strip();
        EntryRefused.Collected faults = new EntryRefused.Collected();
        because.check(faults);
        checkName(becomes, faults);
        faults.refuse();
        rights.requireUnit(because.keeper(), unit);
        rows.claimUnit(code, unit.name(), seen);
        keepFormer(code);
        jdbc.sql("update organization_unit set name = ? where code = ?")
                .params(becomes, code)
                .update();
        book.write(new Entry(Action.UNIT_RENAMED, null, code, posts.today(), unit.name(), becomes), because);
        posts.follow();
    }

    /** Says anew who sends a station and whether its township holds the five powers over it. */
    public void arrange(String code, long seen, String dispatchingDepartment, boolean fivePowers, Because because) {
        OrganizationUnit unit = organization.unit(code);
        EntryRefused.Collected faults = new EntryRefused.Collected();
        because.check(faults);
        faults.require(unit.kind() == UnitKind.STATION, "kind", "fault-not-a-station");
        checkStation(UnitKind.STATION, dispatchingDepartment, faults);
        faults.refuse();
        rights.requireUnit(because.keeper(), unit);
        rows.claimUnit(code, unit.name(), seen);
        keepFormer(code);
        jdbc.sql("update organization_unit set dispatching_department_code = ?, five_powers = ? where code = ?")
                .params(dispatchingDepartment, fivePowers, code)
                .update();
        book.write(
                new Entry(
                        Action.UNIT_ARRANGED,
                        null,
                        code,
                        posts.today(),
                        arrangement(unit.dispatchingDepartmentCode(), unit.fivePowers()),
                        arrangement(dispatchingDepartment, fivePowers)),
                because);
    }

    /** Closes a unit with its last day; its posts end with it. What still leans on it is settled before. */
    public void close(String code, long seen, LocalDate lastDay, Because because) {
        OrganizationUnit unit = organization.unit(code);
        EntryRefused.Collected faults = new EntryRefused.Collected()
                .require(!lastDay.isBefore(posts.today().minusDays(1)), "lastDay", "fault-past");
        because.check(faults);
        faults.refuse();
        rights.requireUnit(because.keeper(), unit);
        uses.of(unit).stream().findFirst().ifPresent(use -> {
            throw Refused.conflict("organization.unit-in-use", unit.name(), use);
        });
        if (NEEDED.contains(unit.kind())) {
            throw Refused.conflict("organization.unit-needed", unit.name());
        }
        rows.claimUnit(code, unit.name(), seen);
        posts.endAll("unit_code", code, lastDay, because);
        jdbc.sql("update organization_unit set closed_on = greatest(opened_on, ?) where code = ?")
                .params(lastDay, code)
                .update();
        book.write(
                new Entry(Action.UNIT_CLOSED, null, code, lastDay.plusDays(1), unit.name(), Spans.until(lastDay)),
                because);
    }

    private static void checkName(String name, EntryRefused.Collected faults) {
        faults.require(!name.isEmpty() && Characters.count(name) <= MOST_NAME, "name", "fault-unit-name", MOST_NAME);
    }

    private void checkStation(UnitKind kind, @Nullable String sender, EntryRefused.Collected faults) {
        boolean sent = sender != null
                && organization
                        .find(sender)
                        .filter(unit ->
                                unit.kind() == UnitKind.COUNTY_DEPARTMENT || unit.kind() == UnitKind.JUSTICE_OFFICE)
                        .isPresent();
        faults.require(kind != UnitKind.STATION || sent, "dispatchingDepartmentCode", "fault-not-a-department");
    }

    private boolean isSecond(UnitKind kind, OrganizationUnit above) {
        boolean alone = NEEDED.contains(kind) || kind == UnitKind.COMMAND_CENTER || kind == UnitKind.ENFORCEMENT_CENTER;
        return alone
                && jdbc.sql("select exists (select from organization_unit where parent_code = ? and kind = ?"
                                + " and closed_on is null)")
                        .params(above.code(), kind.name())
                        .query(Boolean.class)
                        .single();
    }

    /** What is in force today becomes what was in force until yesterday. */
    private void keepFormer(String code) {
        jdbc.sql(
                        """
                        insert into former_unit (code, name, parent_code, dispatching_department_code, five_powers, valid_to)
                        select code, name, parent_code, dispatching_department_code, five_powers, ? from organization_unit
                         where code = ? on conflict (code, valid_to) do nothing""")
                .params(posts.today().minusDays(1), code)
                .update();
    }

    private String arrangement(@Nullable String sender, boolean fivePowers) {
        String name = sender == null
                ? ""
                : organization.find(sender).map(OrganizationUnit::name).orElse(sender);
        return name + (fivePowers ? "，五项权力" : "");
    }
}
