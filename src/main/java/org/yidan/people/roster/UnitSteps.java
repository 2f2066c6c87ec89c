package org.yidan.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.organization.keeping.UnitDesk;
import org.yidan.organization.keeping.UnitDesk.NewUnit;
import org.yidan.people.roster.Step.Kind;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Compares units: new ones open, names and senders change, what is in the file no more closes. */
@Component
class UnitSteps {

    /** Those under a township after the townships. */
    private static final Comparator<OrganizationUnit> FROM_ABOVE =
            Comparator.comparing(unit -> Set.of(UnitKind.STATION, UnitKind.ENFORCEMENT_CENTER, UnitKind.COMMAND_CENTER)
                    .contains(unit.kind()));

    private final PresentRoster present;
    private final PeopleBook book;
    private final UnitDesk desk;
    private final OfficeClock clock;

    UnitSteps(PresentRoster present, PeopleBook book, UnitDesk desk, OfficeClock clock) {
        this.present = present;
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    /** What comes and changes, to be done before people move. */
    List<Step> coming(List<OrganizationUnit> sent) {
        Map<String, OrganizationUnit> there = there(sent);
        List<Step> steps = new ArrayList<>();
        sent.stream().sorted(FROM_ABOVE).forEach(unit -> {
            OrganizationUnit now = there.get(unit.code());
            if (now == null) {
                steps.add(opens(unit));
            } else {
                changes(now, unit, steps);
            }
        });
        return steps;
    }

    /** What is in the file no more, to be done after people have moved. */
    List<Step> going(List<OrganizationUnit> sent, LocalDate lastDay) {
        Map<String, OrganizationUnit> there = there(sent);
        sent.forEach(unit -> there.remove(unit.code()));
        return there.values().stream()
                .sorted(FROM_ABOVE.reversed())
                .map(unit -> Step.of(
                        Kind.GONE,
                        "",
                        who(unit),
                        Step.words("unit-closes", lastDay.toString()),
                        because -> desk.close(unit.code(), version(unit), lastDay, because)))
                .toList();
    }

    private Step opens(OrganizationUnit unit) {
        return Step.of(
                        Kind.NEW,
                        "",
                        who(unit),
                        Step.words("unit-opens", unit.kind().chinese()),
                        because -> desk.open(
                                new NewUnit(
                                        unit.code(),
                                        unit.name(),
                                        unit.kind(),
                                        Objects.requireNonNullElse(unit.parentCode(), ""),
                                        unit.dispatchingDepartmentCode(),
                                        unit.fivePowers(),
                                        clock.today()),
                                because))
                .making(unit.code())
                .needing(
                        Objects.requireNonNullElse(unit.parentCode(), ""),
                        Objects.requireNonNullElse(unit.dispatchingDepartmentCode(), "-"));
    }

    private void changes(OrganizationUnit now, OrganizationUnit sent, List<Step> steps) {
        if (now.kind() != sent.kind() || !Objects.equals(now.parentCode(), sent.parentCode())) {
            steps.add(Step.of(Kind.CHANGED, "", who(now), Step.words("unit-moves"), because -> {
                throw Refused.invalid("organization.roster-unit-fixed", now.name());
            }));
            return;
        }
        if (!now.name().equals(sent.name())) {
            steps.add(Step.of(
                    Kind.CHANGED,
                    "",
                    who(now),
                    Step.words("renamed", sent.name()),
                    because -> desk.rename(now.code(), version(now), sent.name(), because)));
        }
        if (now.fivePowers() != sent.fivePowers()
                || !Objects.equals(now.dispatchingDepartmentCode(), sent.dispatchingDepartmentCode())) {
            String sender = Objects.requireNonNullElse(sent.dispatchingDepartmentCode(), "");
            steps.add(Step.of(
                    Kind.CHANGED,
                    "",
                    who(now),
                    Step.words("unit-arranged", sender),
                    because -> desk.arrange(now.code(), version(now), sender, sent.fivePowers(), because)));
        }
    }

    private Map<String, OrganizationUnit> there(List<OrganizationUnit> sent) {
        Set<String> regions = sent.stream().map(OrganizationUnit::region).collect(Collectors.toSet());
        Map<String, OrganizationUnit> there = new LinkedHashMap<>();
        present.units(regions).forEach(unit -> there.put(unit.code(), unit));
        return there;
    }

    private long version(OrganizationUnit unit) {
        return book.unit(unit.code(), clock.today()).orElseThrow().version();
    }

    private static String who(OrganizationUnit unit) {
        return unit.name() + "（" + unit.code() + "）";
    }
}
