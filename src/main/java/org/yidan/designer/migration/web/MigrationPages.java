package org.yidan.designer.migration.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.designer.migration.Instruction;
import org.yidan.designer.migration.MigrationDesk;
import org.yidan.designer.migration.MigrationItem;
import org.yidan.designer.migration.MigrationItem.State;
import org.yidan.designer.migration.MigrationRun;
import org.yidan.designer.migration.ModelElement;
import org.yidan.designer.migration.VersionPlans;
import org.yidan.designer.migration.web.MigrationView.Count;
import org.yidan.designer.migration.web.MigrationView.Line;
import org.yidan.designer.migration.web.MigrationView.Mapping;
import org.yidan.designer.migration.web.MigrationView.Paging;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Texts;

/** Gathers what the page of a migration shows. */
@Component
class MigrationPages {

    private static final int LINES = 50;

    private final MigrationDesk desk;
    private final VersionPlans versions;
    private final CurrentUser user;

    MigrationPages(MigrationDesk desk, VersionPlans versions, CurrentUser user) {
        this.desk = desk;
        this.versions = versions;
        this.user = user;
    }

    MigrationView view(MigrationRun run, @Nullable State state, int page) {
        Map<State, Long> counts = desk.counts(run.id());
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long shown = state == null ? total : counts.getOrDefault(state, 0L);
        List<ModelElement> targets = versions.elements(run.targetId());
        return new MigrationView(
                run,
                counts.entrySet().stream()
                        .map(one -> new Count(one.getKey().name(), name(one.getKey()), one.getValue()))
                        .toList(),
                total,
                mappings(run, targets),
                fresh(run, targets),
                lines(desk.cases(run.id(), state, page, LINES)),
                new Paging(state == null ? null : state.name(), page, Math.toIntExact((shown + LINES - 1) / LINES)),
                user.groups().contains("designer"),
                !user.id().equals(run.createdBy()) && !user.id().equals(run.proposedBy()));
    }

    static String name(State state) {
        return Texts.of("migration.state." + state);
    }

    static List<Line> lines(List<MigrationItem> items) {
        return items.stream()
                .map(item -> new Line(
                        item.caseNo(),
                        item.state(),
                        name(item.state()),
                        item.steps(),
                        item.predicted(),
                        item.state() == State.MOVED ? List.of() : item.result()))
                .toList();
    }

    /** What waits first, then what goes nowhere, then the rest. */
    private List<Mapping> mappings(MigrationRun run, List<ModelElement> targets) {
        Map<String, Instruction> plan = new HashMap<>();
        run.plan().forEach(one -> plan.put(one.source(), one));
        List<Mapping> mappings = new ArrayList<>();
        for (ModelElement source : versions.elements(run.sourceId())) {
            Instruction one = plan.get(source.id());
            mappings.add(new Mapping(
                    source,
                    one == null ? null : one.target(),
                    one != null && one.renewed(),
                    targets.stream()
                            .filter(target -> target.type().equals(source.type()))
                            .toList()));
        }
        mappings.sort(Comparator.comparing(Mapping::lost)
                .thenComparing(mapping -> mapping.target() == null)
                .thenComparing(mapping -> mapping.source().waiting() > 0)
                .reversed());
        return mappings;
    }

    private static List<ModelElement> fresh(MigrationRun run, List<ModelElement> targets) {
        Set<String> reached = run.plan().stream().map(Instruction::target).collect(Collectors.toSet());
        return targets.stream().filter(target -> !reached.contains(target.id())).toList();
    }
}
