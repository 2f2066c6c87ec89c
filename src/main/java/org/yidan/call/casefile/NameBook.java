package org.yidan.call.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** Names every user and unit that occurs in a file: users with one statement, units from memory. */
@Component
class NameBook {

    private final Officers officers;
    private final Organization organization;

    NameBook(Officers officers, Organization organization) {
        this.officers = officers;
        this.organization = organization;
    }

    /** Display names by user id and by unit code. */
    Map<String, String> of(Call call, Acts done) {
        Set<String> people = done.people();
        people.add(call.caller().userId());
        Optional.ofNullable(call.handler()).ifPresent(people::add);
        Map<String, String> names = new HashMap<>(officers.names(people));
        names.put(StepEntry.SYSTEM, Texts.of("call.actor-system"));
        names.putAll(unitNames(call, done));
        return names;
    }

    private Map<String, String> unitNames(Call call, Acts done) {
        Stream<@Nullable String> ofCall =
                Stream.of(call.caller().unitCode(), call.township(), call.leadUnit(), call.stationUnit());
        Stream<@Nullable String> ofDispatches = done.dispatches().stream().flatMap(d -> Stream.of(
                        Stream.of(d.leadUnit()),
                        d.returns().stream().map(Dispatch.Return::proposedUnit),
                        d.coopUnits().stream())
                .flatMap(units -> units));
        Stream<@Nullable String> ofRulings =
                done.rulings().stream().flatMap(r -> Stream.of(r.leadBefore(), r.leadAfter()));
        Stream<@Nullable String> ofActs = Stream.concat(
                done.steps().stream().map(step -> step.actingUnit()),
                done.lapses().stream().map(lapse -> lapse.unitCode()));
        return Stream.of(ofCall, ofDispatches, ofRulings, ofActs)
                .flatMap(codes -> codes)
                .filter(Objects::nonNull)
                .distinct()
                .map(organization::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(OrganizationUnit::code, OrganizationUnit::name));
    }
}
