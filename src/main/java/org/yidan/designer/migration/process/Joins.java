package org.yidan.designer.migration.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.yidan.designer.migration.process.CaseState.OpenTask;
import org.yidan.designer.migration.process.CaseState.Wait;
import org.yidan.shared.Texts;

/**
 * Joins that would wait for ever: a case that is past a fork gets no token in a branch which the new version adds behind it, and the
 * engine, which looks at each case as it stands now, does not mind.
 */
final class Joins {

    private final ModelParts model;
    private final List<String> tokens;

    private Joins(ModelParts model, CaseState state) {
        this.model = model;
        this.tokens = Stream.concat(
                        state.tasks().stream().map(OpenTask::element),
                        state.waits().stream().map(Wait::element))
                .toList();
    }

    /** The joins that starve in the new version and did not in the old one, in words. */
    static List<String> starved(Moving moving, CaseState after) {
        Set<String> before = new Joins(moving.source(), moving.before())
                .starving()
                .map(id -> moving.targetOf(id).orElse(id))
                .collect(Collectors.toSet());
        return new Joins(moving.target(), after)
                .starving()
                .filter(join -> !before.contains(join))
                .map(join ->
                        Texts.kept("migration.blocked.join", moving.target().name(join)))
                .toList();
    }

    private Stream<String> starving() {
        return model.nodes().stream()
                .filter(node -> node instanceof ParallelGateway
                        && model.into(node.getId()).size() > 1)
                .filter(this::starves)
                .map(FlowNode::getId);
    }

    /** Whether some of its branches bring a token and others cannot any more. */
    private boolean starves(FlowNode join) {
        Set<String> reached = reached(join);
        List<String> into = model.into(join.getId());
        long waiting = tokens.stream().filter(join.getId()::equals).count();
        long coming = into.stream().filter(reached::contains).count() + waiting;
        return coming > 0 && coming < into.size();
    }

    /** What the tokens within the join's part of the model can come to before it. */
    private Set<String> reached(FlowNode join) {
        Set<String> reached = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        tokens.stream()
                .filter(token -> !token.equals(join.getId()))
                .flatMap(token -> within(token, join.getParentElement()).stream())
                .filter(node -> reached.add(node.getId()))
                .forEach(open::push);
        while (!open.isEmpty()) {
            model.beside(open.pop())
                    .filter(next -> !next.equals(join) && reached.add(next.getId()))
                    .forEach(open::push);
        }
        return reached;
    }

    /** The element of this part of the model in which the token is. */
    private Optional<FlowNode> within(String token, ModelElementInstance part) {
        FlowNode node = model.node(token).orElse(null);
        while (node != null && !Objects.equals(node.getParentElement(), part)) {
            node = node.getParentElement() instanceof FlowNode around ? around : null;
        }
        return Optional.ofNullable(node);
    }
}
