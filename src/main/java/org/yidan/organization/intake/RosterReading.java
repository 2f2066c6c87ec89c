package org.yidan.organization.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.modulith.NamedInterface;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.intake.csv.Faults;

/** Reads the files of the first load again, as they are sent later: the same columns, the same faults. */
@NamedInterface("roster")
public final class RosterReading {

    public static final String UNITS = "units";
    public static final String STATIONS = "stations";
    public static final String OFFICERS = "officers";

    /** The columns of each file, in the order in which they are written. */
    public static final Map<String, List<String>> COLUMNS = Map.of(
            UNITS, List.of("code", "name", "kind", "parent_code", "region", "five_powers"),
            STATIONS, List.of("station_code", "territorial_parent_code", "dispatching_department_code", "five_powers"),
            OFFICERS,
                    List.of(
                            "user_id",
                            "display_name",
                            "unit_code",
                            "role",
                            "held_from",
                            "held_to",
                            "card_no",
                            "card_subject",
                            "card_valid_from",
                            "card_valid_to",
                            "initial_password"));

    private RosterReading() {}

    /** A row of people and posts. */
    @NamedInterface("roster")
    public record Row(
            long line,
            String userId,
            String displayName,
            Post post,
            LocalDate heldFrom,
            @Nullable LocalDate heldTo,
            @Nullable EnforcementCard card,
            @Nullable String password) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return userId + " " + post.groupId();
        }
    }

    /**
     * What the files say.
     *
     * @param units null: none were sent
     * @param people null: none were sent
     * @param faults each with file, row, column and reason; with any, nothing else counts
     */
    @NamedInterface("roster")
    public record Roster(@Nullable List<OrganizationUnit> units, @Nullable List<Row> people, List<String> faults) {}

    /**
     * Reads what was sent.
     *
     * @param files csv texts by name, {@link #UNITS} with {@link #STATIONS}, {@link #OFFICERS}, or both
     * @param present the units that people may be in beside those that are sent
     */
    public static Roster read(Map<String, String> files, List<OrganizationUnit> present) {
        Faults faults = new Faults();
        List<OrganizationUnit> units = null;
        if (files.containsKey(UNITS) || files.containsKey(STATIONS)) {
            units = UnitFiles.read(resource(files, UNITS), resource(files, STATIONS), faults);
        }
        List<Row> people = null;
        if (files.containsKey(OFFICERS)) {
            List<Row> rows = new ArrayList<>();
            OfficerFile.each(
                    resource(files, OFFICERS),
                    Stream.of(present, units == null ? List.<OrganizationUnit>of() : units)
                            .flatMap(List::stream)
                            .toList(),
                    faults,
                    (line, one) -> rows.add(new Row(
                            line,
                            one.userId(),
                            one.displayName(),
                            one.post(),
                            one.heldFrom(),
                            one.heldTo(),
                            one.card(),
                            one.initialPassword())));
            people = rows;
        }
        return new Roster(units, people, faults.all());
    }

    private static Resource resource(Map<String, String> files, String name) {
        String text = files.getOrDefault(name, String.join(",", COLUMNS.getOrDefault(name, List.of())));
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
