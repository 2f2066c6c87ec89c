package org.yidan.evaluation.mutual;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.mutual.YearFigures.Pair;
import org.yidan.evaluation.mutual.YearFigures.Year;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/**
 * Who is asked about whom: leaders, clerks and handlers of a unit that dealt with the other often enough, never about a unit of their own.
 * Stations lie in one township and belong to a department; they are asked about neither.
 */
@Component
class Respondents {

    private static final List<Role> ASKED = List.of(
            Role.TOWNSHIP_LEADER, Role.TOWNSHIP_DISPATCHER, Role.UNIT_LEADER, Role.UNIT_CLERK, Role.UNIT_HANDLER);

    private final YearFigures years;
    private final MutualSight sight;
    private final Officers officers;
    private final Organization organization;

    Respondents(YearFigures years, MutualSight sight, Officers officers, Organization organization) {
        this.years = years;
        this.sight = sight;
        this.officers = officers;
        this.organization = organization;
    }

    /** Somebody of a unit is asked about another. */
    record Asked(String user, String unit, String rated) {}

    Set<Asked> of(Round round) {
        Year year = years.of(round.region(), round.period());
        Map<String, List<String>> inside = organization.units().stream()
                .filter(unit -> unit.region().equals(round.region()) && unit.kind() != UnitKind.STATION)
                .map(OrganizationUnit::code)
                .collect(Collectors.groupingBy(sight::home));
        Map<String, Set<String>> people = new HashMap<>();
        Set<Asked> asked = new LinkedHashSet<>();
        for (Pair pair : year.pairs().keySet()) {
            if (year.dealings(pair) >= Computation.LEAST_DEALINGS) {
                Stream.of(
                                new String[] {pair.township(), pair.department()},
                                new String[] {pair.department(), pair.township()})
                        .forEach(
                                way -> people
                                        .computeIfAbsent(
                                                way[0], unit -> people(inside.getOrDefault(unit, List.of(unit))))
                                        .stream()
                                        .filter(user -> !belongs(user, way[1]))
                                        .forEach(user -> asked.add(new Asked(user, way[0], way[1]))));
            }
        }
        return asked;
    }

    private Set<String> people(Collection<String> units) {
        Set<String> people = new HashSet<>();
        for (String unit : units) {
            for (Role role : ASKED) {
                officers.holdersOf(unit, role).forEach(officer -> people.add(officer.userId()));
            }
        }
        return people;
    }

    /** Whether the user holds a post of that unit, or of one inside it, today. */
    boolean belongs(String user, String unit) {
        return officers.postsOf(user).stream()
                .anyMatch(post -> sight.home(post.unitCode()).equals(unit));
    }
}
