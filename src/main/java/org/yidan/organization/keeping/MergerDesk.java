package org.yidan.organization.keeping;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.UnitKind;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.ChangeBook.Entry;
import org.yidan.shared.Texts;

/**
 * A department that merges into another: in one step its people get the same posts there, the stations it sends and the names by
 * which lists know it go over, and it closes. What the list still gives it, and open work, is settled before, by an adjustment of
 * the list and its carry-over: a merger moves people, no powers.
 */
@Service
@Transactional
public class MergerDesk {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final UnitDesk units;
    private final PostDesk posts;
    private final PeopleBook people;
    private final ChangeBook book;

    MergerDesk(
            JdbcClient jdbc,
            Organization organization,
            UnitDesk units,
            PostDesk posts,
            PeopleBook people,
            ChangeBook book) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.units = units;
        this.posts = posts;
        this.people = people;
        this.book = book;
    }

    /**
     * Merges the unit into the successor, whole or not at all.
     *
     * @param seen version of the unit as the keeper saw it
     * @param lastDay the last day of the unit; its people work for the successor from the next one on
     */
    public void merge(String code, long seen, String successor, LocalDate lastDay, Because because) {
        OrganizationUnit unit = organization.unit(code);
        OrganizationUnit other = organization
                .find(successor)
                .filter(into -> fits(unit, into))
                .orElseThrow(() -> EntryRefused.at("successor", "fault-successor"));
        if (lastDay.isBefore(posts.today().minusDays(1))) {
            throw EntryRefused.at("lastDay", "fault-past");
        }
        sent(code)
                .forEach(station -> units.arrange(
                        station.code(), version(station.code()), other.code(), station.fivePowers(), because));
        people.holders(code, lastDay).stream()
                .filter(held -> held.kind() == PostWish.Kind.REGULAR && held.heldTo() == null)
                .forEach(held -> follows(held, other, lastDay.plusDays(1), because));
        units.close(code, seen, lastDay, because);
        jdbc.sql("update organization_unit set merged_into = ? where code = ?")
                .params(other.code(), code)
                .update();
        List<String> names = names(code, other.code());
        if (!names.isEmpty()) {
            book.write(
                    new Entry(
                            Action.UNIT_MERGED,
                            null,
                            other.code(),
                            lastDay.plusDays(1),
                            unit.name(),
                            Texts.kept("organization.merged", other.name(), String.join("、", names))),
                    because);
        }
    }

    private boolean fits(OrganizationUnit unit, OrganizationUnit into) {
        return unit.kind() == UnitKind.COUNTY_DEPARTMENT
                && !into.code().equals(unit.code())
                && organization.departments(unit.region()).contains(into);
    }

    private void follows(HeldPost held, OrganizationUnit into, LocalDate from, Because because) {
        var post = new Post(into.code(), held.role());
        boolean has = people.postsOf(held.userId()).stream()
                .anyMatch(own -> own.post().equals(post) && own.on(from));
        if (!has) {
            long version = people.person(held.userId()).orElseThrow().version();
            posts.give(held.userId(), version, PostWish.regular(post, from), because);
        }
    }

    private List<OrganizationUnit> sent(String code) {
        return organization.units().stream()
                .filter(unit -> code.equals(unit.dispatchingDepartmentCode()))
                .filter(unit -> people.unit(unit.code(), posts.today())
                        .filter(PeopleBook.UnitOnDay::open)
                        .isPresent())
                .toList();
    }

    private long version(String code) {
        return people.unit(code, posts.today()).orElseThrow().version();
    }

    /** The names by which lists know the unit mean the successor from now on; no list in force uses them for it any more. */
    private List<String> names(String code, String successor) {
        return jdbc.sql("update unit_type_unit set unit_code = ? where unit_code = ? returning unit_type")
                .params(successor, code)
                .query(String.class)
                .list();
    }
}
