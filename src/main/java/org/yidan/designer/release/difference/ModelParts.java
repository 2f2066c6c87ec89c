package org.yidan.designer.release.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** A process of a model, taken apart: its nodes and flows by id, also those of sub-processes. */
final class ModelParts {

    private static final Set<String> NO_NODES = Set.of(
            "sequenceFlow", "textAnnotation", "association", "group", "laneSet", "dataObject", "dataObjectReference");
    private static final Set<String> INSIDE = Set.of("subProcess", "transaction", "adHocSubProcess");

    private final Element process;
    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, Element> flows = new LinkedHashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();
    private final Map<String, List<String>> sources = new HashMap<>();

    ModelParts(Element process) {
        this.process = process;
        collect(process);
    }

    private void collect(Element around) {
        Xml.below(around).filter(child -> !child.getAttribute("id").isEmpty()).forEach(child -> {
            String name = child.getLocalName();
            if (name.equals("sequenceFlow")) {
                flows.put(child.getAttribute("id"), child);
                String from = child.getAttribute("sourceRef");
                String to = child.getAttribute("targetRef");
                targets.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
                sources.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
            } else if (!NO_NODES.contains(name)) {
                nodes.put(child.getAttribute("id"), child);
            }
            if (INSIDE.contains(name)) {
                collect(child);
            }
        });
    }

    String title() {
        String name = process.getAttribute("name");
        return name.isBlank() ? process.getAttribute("id") : name;
    }

    /** Name, tag and settings of the process as a whole. */
    Map<String, String> head() {
        Map<String, String> values = new LinkedHashMap<>();
        Xml.flat(process).forEach((path, value) -> {
            if (path.startsWith("@") || path.startsWith("extensionElements") || path.startsWith("documentation")) {
                values.put(path, value);
            }
        });
        return values;
    }

    Map<String, Element> nodes() {
        return nodes;
    }

    Map<String, Element> flows() {
        return flows;
    }

    /** The settings of a node, without what it is connected with and without what stands inside a sub-process. */
    Map<String, String> settings(String id) {
        Element node = nodes.get(id);
        Map<String, String> values = new LinkedHashMap<>();
        if (node != null) {
            Element alone = (Element) node.cloneNode(true);
            List<Element> rest = Xml.below(alone)
                    .filter(child -> Set.of("incoming", "outgoing").contains(child.getLocalName())
                            || INSIDE.contains(alone.getLocalName()) && isPart(child))
                    .toList();
            rest.forEach(alone::removeChild);
            values.putAll(Xml.flat(alone));
        }
        return values;
    }

    private static boolean isPart(Element child) {
        return !Set.of("extensionElements", "documentation", "multiInstanceLoopCharacteristics")
                .contains(child.getLocalName());
    }

    /** Name and id of a node; gateways and events often have no name. */
    String name(String id) {
        Element node = nodes.get(id);
        String name = node == null ? "" : node.getAttribute("name").strip();
        return name.isEmpty() ? id : name;
    }

    /** Which of these come next after a node, over whatever else is between. */
    Set<String> next(String id, Set<String> known) {
        return reached(id, known, targets);
    }

    /** Which of these stand before a node, over whatever else is between. */
    Set<String> previous(String id, Set<String> known) {
        return reached(id, known, sources);
    }

    private static Set<String> reached(String id, Set<String> known, Map<String, List<String>> ways) {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            for (String reached : ways.getOrDefault(open.pop(), List.of())) {
                if (seen.add(reached)) {
                    if (known.contains(reached)) {
                        found.add(reached);
                    } else {
                        open.push(reached);
                    }
                }
            }
        }
        return found;
    }
}
