package org.yidan.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;
import org.yidan.organization.intake.RosterReading;
import org.yidan.shared.OfficeClock;

/**
 * What the files can say of the present: posts held for good today or from a later day on, one card a person, units that are
 * open. Deputies and secondments come to their end by themselves and are in no file.
 */
@Component
class PresentRoster {

    private final Organization organization;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    PresentRoster(Organization organization, JdbcClient jdbc, OfficeClock clock) {
        this.organization = organization;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A post held. */
    record Held(long id, String userId, String displayName, Post post, LocalDate from, @Nullable LocalDate to) {}

    /** A card that is valid today or later, the last one of its holder. */
    record Card(long id, EnforcementCard card) {}

    List<OrganizationUnit> units(Collection<String> regions) {
        LocalDate today = clock.today();
        Set<String> closed =
                Set.copyOf(jdbc.sql("select code from organization_unit where closed_on < ? or opened_on > ?")
                        .params(today, today)
                        .query(String.class)
                        .list());
        return organization.units().stream()
                .filter(unit -> regions.contains(unit.region()) && !closed.contains(unit.code()))
                .toList();
    }

    List<Held> posts(Collection<String> regions) {
        return jdbc.sql(
                        """
                        select distinct on (h.user_id, h.unit_code, h.role) h.id, h.user_id, o.display_name, h.unit_code, h.role, h.held_from, h.held_to
                          from post_holding h join officer o on o.user_id = h.user_id join organization_unit u on u.code = h.unit_code
                         where h.kind = 'REGULAR' and (h.held_to is null or h.held_to >= :today) and u.region = any(:regions)
                         order by h.user_id, h.unit_code, h.role, h.held_from""")
                .param("today", clock.today())
                .param("regions", regions.toArray(String[]::new))
                .query((row, n) -> new Held(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        new Post(row.getString(4), Role.of(row.getString(5)).orElseThrow()),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class)))
                .list();
    }

    /** By user id. */
    Map<String, Card> cards() {
        Map<String, Card> cards = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select distinct on (user_id) id, user_id, card_no, subject_unit_code, valid_from, valid_to from enforcement_card
                         where valid_to >= ? and withdrawn_on is null order by user_id, valid_from desc""")
                .param(clock.today())
                .query(row -> {
                    cards.put(
                            row.getString(2),
                            new Card(
                                    row.getLong(1),
                                    new EnforcementCard(
                                            row.getString(3),
                                            row.getString(4),
                                            row.getObject(5, LocalDate.class),
                                            row.getObject(6, LocalDate.class))));
                });
        return cards;
    }

    /** The tables of these regions with their headings, to be sent again. */
    Map<String, List<List<String>>> tables(Collection<String> regions) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (String name : List.of(RosterReading.UNITS, RosterReading.STATIONS, RosterReading.OFFICERS)) {
            tables.put(name, new ArrayList<>(List.of(Objects.requireNonNull(RosterReading.COLUMNS.get(name)))));
        }
        units(regions).forEach(unit -> addUnit(tables, unit));
        Map<String, Card> cards = cards();
        for (Held held : posts(regions)) {
            Card card = cards.remove(held.userId());
            addHeld(tables, held, card == null ? null : card.card());
        }
        return tables;
    }

    private static void addUnit(Map<String, List<List<String>>> tables, OrganizationUnit unit) {
        boolean station = unit.kind() == UnitKind.STATION;
        String powers = station ? (unit.fivePowers() ? "Y" : "N") : "";
        add(
                tables,
                RosterReading.UNITS,
                unit.code(),
                unit.name(),
                unit.kind().name().toLowerCase(Locale.ROOT),
                text(unit.parentCode()),
                unit.region(),
                powers);
        if (station) {
            add(
                    tables,
                    RosterReading.STATIONS,
                    unit.code(),
                    text(unit.parentCode()),
                    text(unit.dispatchingDepartmentCode()),
                    powers);
        }
    }

    /** The card stands on the first row of its holder. */
    private static void addHeld(Map<String, List<List<String>>> tables, Held held, @Nullable EnforcementCard card) {
        add(
                tables,
                RosterReading.OFFICERS,
                held.userId(),
                held.displayName(),
                held.post().unitCode(),
                held.post().role().id(),
                text(held.from()),
                text(held.to()),
                card == null ? "" : card.cardNo(),
                card == null ? "" : card.subjectUnitCode(),
                card == null ? "" : text(card.validFrom()),
                card == null ? "" : text(card.validTo()),
                "");
    }

    private static void add(Map<String, List<List<String>>> tables, String name, String... cells) {
        Objects.requireNonNull(tables.get(name)).add(List.of(cells));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
