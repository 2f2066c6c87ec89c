package org.yidan.casework.path;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which sequence flows were taken. The engine's history keeps visits to elements, not flows; each visit came from the last visit
 * before it that ended in the same scope at the source of one of its incoming flows. Only what sends out several tokens (a
 * parallel or inclusive gateway, or an element with several outgoing flows that is no exclusive gateway) may be a source twice.
 */
public final class TakenFlows {

    private static final Comparator<Visit> IN_ORDER =
            Comparator.comparing(Visit::from).thenComparing(Visit::sequence);

    private static final Set<String> ONE_WAY = Set.of("exclusiveGateway", "eventBasedGateway");

    private final Map<String, List<ModelFlow>> incoming;
    private final Map<String, List<ModelFlow>> outgoing;
    private final Map<String, List<Visit>> byElement;
    private final Set<String> used = new HashSet<>();

    private TakenFlows(List<ModelFlow> flows, List<Visit> visits) {
        this.incoming = flows.stream().collect(groupingBy(ModelFlow::target));
        this.outgoing = flows.stream().collect(groupingBy(ModelFlow::source));
        this.byElement = visits.stream().collect(groupingBy(Visit::element));
    }

    /** How often each flow was taken, by its id; flows never taken are left out. */
    public static Map<String, Long> of(List<ModelFlow> flows, List<Visit> visits) {
        TakenFlows taken = new TakenFlows(flows, visits);
        Map<String, Long> counts = new TreeMap<>();
        visits.stream()
                .sorted(IN_ORDER)
                .map(taken::into)
                .flatMap(Optional::stream)
                .forEach(flow -> counts.merge(flow.id(), 1L, Long::sum));
        return counts;
    }

    private record Way(ModelFlow flow, Visit source) {}

    private Optional<ModelFlow> into(Visit visit) {
        Optional<Way> way = incoming.getOrDefault(visit.element(), List.of()).stream()
                .flatMap(flow -> byElement.getOrDefault(flow.source(), List.of()).stream()
                        .map(source -> new Way(flow, source)))
                .filter(candidate -> leadsTo(candidate, visit))
                .max(Comparator.comparing((Way found) ->
                                Objects.requireNonNull(found.source().to()))
                        .thenComparing(found -> found.source().sequence()));
        way.ifPresent(found -> used.add(key(found)));
        return way.map(Way::flow);
    }

    private boolean leadsTo(Way way, Visit visit) {
        Visit source = way.source();
        return source.to() != null
                && !source.stopped()
                && source.parent().equals(visit.parent())
                && !source.to().isAfter(visit.from())
                && (source.sequence() < visit.sequence() || !source.to().equals(visit.from()))
                && !used.contains(key(way));
    }

    /** One token leaves by one flow: then the visit counts as used whichever flow was taken. */
    private String key(Way way) {
        Visit source = way.source();
        boolean single = ONE_WAY.contains(source.type())
                || outgoing.getOrDefault(source.element(), List.of()).size() < 2;
        return single ? source.id() : source.id() + " " + way.flow().id();
    }
}
