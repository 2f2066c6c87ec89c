package org.yidan.call.sight;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;

/**
 * How far somebody's posts reach. A call is seen through a unit that takes part in it, through the township where it happened,
 * or through an office that oversees the whole region.
 *
 * @param regions regions overseen as a whole
 * @param townships townships whose own units (government, centre, enforcement centre) the user belongs to
 * @param units every unit the user holds a post in
 * @param commandCenters the command centres among them, which alone may know the caller
 */
public record Sight(Set<String> regions, Set<String> townships, Set<String> units, Set<String> commandCenters) {

    public Sight {
        regions = Set.copyOf(regions);
        townships = Set.copyOf(townships);
        units = Set.copyOf(units);
        commandCenters = Set.copyOf(commandCenters);
    }

    /** The names under which the calls within this reach have their readers. */
    Set<String> readers() {
        return Stream.of(named("region:", regions), named("place:", townships), named("unit:", units))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(String kind, Set<String> codes) {
        return codes.stream().map(code -> kind + code);
    }

    /** Whether one of the user's units takes part in the call, and so may add to its file; with the units of all its dispatches. */
    public boolean takesPart(Call call, Set<String> dispatched) {
        return units.contains(call.caller().unitCode())
                || among(townships, call.township())
                || among(units, call.leadUnit())
                || dispatched.stream().anyMatch(units::contains);
    }

    private static boolean among(Set<String> own, @Nullable String code) {
        return code != null && own.contains(code);
    }
}
