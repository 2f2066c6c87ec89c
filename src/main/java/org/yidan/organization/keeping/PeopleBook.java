package org.yidan.organization.keeping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.Post;

/** Who was what on a day, for ever; and people as their administrators see them. */
@Component
public class PeopleBook {

    private static final int MOST_FOUND = 50;

    private final JdbcClient jdbc;

    PeopleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person.
     *
     * @param version to be given back with a change, so that of two administrators the later one is told
     * @param leftOn the last day of who has left
     */
    public record Person(String userId, String displayName, long version, @Nullable LocalDate leftOn) {}

    /**
     * A unit as it was on a day.
     *
     * @param version to be given back with a change
     * @param open whether there was such a unit on the day
     */
    public record UnitOnDay(
            String code,
            String name,
            @Nullable String parentCode,
            @Nullable String dispatchingDepartmentCode,
            boolean fivePowers,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            long version,
            boolean open) {}

    /** A certificate by which somebody may review the legality of penalties. */
    public record Qualification(String certificateNo, LocalDate validFrom, @Nullable LocalDate validTo) {}

    public Optional<Person> person(String userId) {
        return jdbc.sql("select user_id, display_name, version, left_on from officer where user_id = ?")
                .param(userId)
                .query(Person.class)
                .optional();
    }

    /** People whose name of now or before, or user id, has the text in it, by name; at most fifty. */
    public List<Person> found(String text) {
        return jdbc.sql(
                        """
                        select user_id, display_name, version, left_on from officer
                         where strpos(display_name, :text) > 0 or strpos(user_id, lower(:text)) > 0
                            or exists (select from former_officer_name f
                                        where f.user_id = officer.user_id and strpos(f.display_name, :text) > 0)
                         order by left_on is not null, display_name, user_id limit """
                                + " " + MOST_FOUND)
                .param("text", text)
                .query(Person.class)
                .list();
    }

    /** Codes of units whose name of now or before has the text in it; at most fifty. */
    public List<String> unitsNamed(String text) {
        return jdbc.sql(
                        """
                        select code from organization_unit u where strpos(name, :text) > 0
                            or exists (select from former_unit f where f.code = u.code and strpos(f.name, :text) > 0)
                         order by closed_on is not null, code limit """
                                + " " + MOST_FOUND)
                .param("text", text)
                .query(String.class)
                .list();
    }

    /** The unit as of the day; empty if there never was one of this code. */
    public Optional<UnitOnDay> unit(String code, LocalDate day) {
        return jdbc.sql(
                        """
                        select u.code, coalesce(f.name, u.name) as name,
                               case when f.code is null then u.parent_code else f.parent_code end as parent_code,
                               case when f.code is null then u.dispatching_department_code else f.dispatching_department_code end
                                   as dispatching_department_code,
                               coalesce(f.five_powers, u.five_powers) as five_powers, u.opened_on, u.closed_on, u.version,
                               coalesce(u.opened_on <= :day, true) and coalesce(u.closed_on >= :day, true) as open
                          from organization_unit u
                          left join lateral (select * from former_unit p where p.code = u.code and p.valid_to >= :day
                                              order by p.valid_to limit 1) f on true
                         where u.code = :code""")
                .param("code", code)
                .param("day", day)
                .query(UnitOnDay.class)
                .optional();
    }

    /** All posts a person holds, held or will hold, the newest first. */
    public List<HeldPost> postsOf(String userId) {
        return jdbc.sql(HeldPost.SELECT + " where h.user_id = ? order by h.held_from desc, h.id desc")
                .param(userId)
                .query(HeldPost::of)
                .list();
    }

    /** Who held posts in the region on the day, with the names of that day, each person once. */
    public List<HeldPost> peopleOf(String region, LocalDate day) {
        Map<String, HeldPost> people = new LinkedHashMap<>();
        jdbc.sql(HeldPost.SELECT_ON
                        + " and h.unit_code in (select code from organization_unit where region = :region)"
                        + " order by h.unit_code, h.role, h.user_id")
                .param("region", region)
                .param("day", day)
                .query(HeldPost::of)
                .list()
                .forEach(held -> people.putIfAbsent(held.userId(), held));
        return List.copyOf(people.values());
    }

    /** Who held posts in the unit on the day, with the names of that day. */
    public List<HeldPost> holders(String unitCode, LocalDate day) {
        return jdbc.sql(HeldPost.SELECT_ON + " and h.unit_code = :unit order by h.role, h.held_from, h.user_id")
                .param("unit", unitCode)
                .param("day", day)
                .query(HeldPost::of)
                .list();
    }

    /** Who held the post on the day, with the names of that day. */
    public List<HeldPost> holders(Post post, LocalDate day) {
        return holders(post.unitCode(), day).stream()
                .filter(held -> held.role() == post.role())
                .toList();
    }

    /** All cards of a person, the newest first. */
    public List<HeldCard> cardsOf(String userId) {
        return jdbc.sql(HeldCard.SELECT + " where c.user_id = ? order by c.valid_from desc")
                .param(userId)
                .query(HeldCard.class)
                .list();
    }

    /** All qualifications of a person, the newest first. */
    public List<Qualification> qualificationsOf(String userId) {
        return jdbc.sql(
                        "select certificate_no, valid_from, valid_to from legal_qualification where user_id = ? order by valid_from desc")
                .param(userId)
                .query(Qualification.class)
                .list();
    }

    /** Posts that nobody else would hold on the day, if this person did not. */
    public List<HeldPost> soleHolder(String userId, LocalDate day) {
        return postsOf(userId).stream()
                .filter(held -> held.on(day) && holders(held.post(), day).size() == 1)
                .toList();
    }
}
