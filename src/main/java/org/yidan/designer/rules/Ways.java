package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be reached from where in a model: along flows, into and out of sub-processes, by boundary events and event sub-processes. */
public final class Ways {

    private final Map<Tag, List<Tag>> next = new LinkedHashMap<>();
    private final Map<Tag, Set<Tag>> reached = new LinkedHashMap<>();

    Ways(Model model) {
        for (Tag node : model.nodes()) {
            for (Tag flow : model.leaving(node)) {
                Tag target = model.byId(flow.get("targetRef"));
                if (target != null) {
                    from(node).add(target);
                }
            }
            if (node.is("boundaryEvent")) {
                Tag host = model.byId(node.get("attachedToRef"));
                if (host != null) {
                    from(host).add(node);
                }
            }
            inside(model, node);
        }
        for (Tag process : model.processes()) {
            inside(model, process);
        }
    }

    /** A scope leads to what begins in it, and what happens in it leads to what its end leads to. */
    private void inside(Model model, Tag scope) {
        for (Tag child : model.in(scope)) {
            if (child.is("startEvent")
                    || Model.isOfEvent(child)
                    || child.get("isForCompensation").equals("true")) {
                from(scope).add(child);
            }
            if (!scope.is("process")) {
                from(child).add(scope);
            }
        }
    }

    private List<Tag> from(Tag node) {
        return next.computeIfAbsent(node, none -> new ArrayList<>());
    }

    /** Whether something that happened at one element is known when the other is reached. */
    public boolean lead(Tag one, Tag other) {
        return reachedFrom(one).contains(other);
    }

    private Set<Tag> reachedFrom(Tag node) {
        return reached.computeIfAbsent(node, from -> {
            Set<Tag> seen = new HashSet<>();
            List<Tag> open = new ArrayList<>(from(from));
            while (!open.isEmpty()) {
                Tag at = open.remove(open.size() - 1);
                if (seen.add(at)) {
                    open.addAll(next.getOrDefault(at, List.of()));
                }
            }
            return seen;
        });
    }
}
