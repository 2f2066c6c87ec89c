package org.yidan.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.util.StringUtils;
import org.yidan.shared.Texts;

/** Finds what a model's expression may not do, before the model is deployed; at run time {@link HarmlessMethods} asks again. */
public class ModelExpressions {

    private static final Set<String> SCOPES = Set.of("execution", "task");
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");

    private final Builder parser = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private final ProcessBeans beans;

    public ModelExpressions(ProcessBeans beans) {
        this.beans = beans;
    }

    /** Whether a text of a model holds an expression at all. */
    public static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The faults of an expression, in words for the designer; none if it is allowed. */
    public List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        try {
            inspect(parser.build(text).getRoot(), faults);
        } catch (TreeBuilderException unreadable) {
            faults.add(Texts.of("engine.expression-not-readable", text));
        }
        return faults;
    }

    /** Like {@link #faults}, and the expression must begin with a process bean: the engine will run what it yields. */
    public List<String> faultsOfDelegate(String text) {
        List<String> faults = faults(text);
        if (faults.isEmpty() && !beginsWithBean(parser.build(text).getRoot())) {
            faults.add(Texts.of("engine.delegate-not-a-process-bean", text));
        }
        return faults;
    }

    /** Whether an expression names a phase, whose methods are steps. */
    public boolean namesSteps(String text) {
        return names(text, beans::isOfSteps).findAny().isPresent();
    }

    private Stream<String> names(String text, Predicate<String> asked) {
        try {
            return below(parser.build(text).getRoot())
                    .flatMap(node -> node instanceof IdentifierNode name ? Stream.of(name.getName()) : Stream.empty())
                    .filter(asked);
        } catch (TreeBuilderException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<Node> below(Node node) {
        return Stream.concat(
                Stream.of(node),
                IntStream.range(0, node.getCardinality())
                        .mapToObj(node::getChild)
                        .filter(Objects::nonNull)
                        .flatMap(ModelExpressions::below));
    }

    private boolean beginsWithBean(Node node) {
        if (node instanceof IdentifierNode name) {
            return beans.contains(name.getName());
        }
        return node.getCardinality() > 0 && beginsWithBean(node.getChild(0));
    }

    private void inspect(Node node, List<String> faults) {
        if (node instanceof IdentifierNode name && beans.hides(name.getName())) {
            faults.add(Texts.of("engine.bean-not-for-models", name.getName()));
        } else if (node instanceof FunctionNode function && !FUNCTIONS.contains(function.getName())) {
            faults.add(Texts.of("engine.method-not-allowed", function.getName()));
        } else if (node instanceof AstMethod method) {
            inspectMethod(method, faults);
        } else if (node instanceof AstDot property) {
            inspectProperty(property, faults);
        } else if (node instanceof AstBracket property && !allows(property)) {
            faults.add(Texts.of("engine.method-not-allowed", "[]"));
        }
        for (int child = 0; child < node.getCardinality(); child++) {
            if (node.getChild(child) != null) {
                inspect(node.getChild(child), faults);
            }
        }
    }

    private void inspectMethod(AstMethod call, List<String> faults) {
        Node property = call.getChild(0);
        String method = property instanceof AstDot ? nameOf(property) : "[]";
        if (!allows(property.getChild(0), method)) {
            faults.add(Texts.of("engine.method-not-allowed", method));
        }
    }

    private boolean allows(Node base, String method) {
        if (HarmlessMethods.ofEveryObject(method)) {
            return false;
        }
        if (base instanceof AstIdentifier name) {
            if (beans.contains(name.getName())) {
                return !method.equals("[]");
            }
            if (SCOPES.contains(name.getName())) {
                return HarmlessMethods.allowedOnScope(method);
            }
        }
        return HarmlessMethods.allowedOnValue(method);
    }

    private static void inspectProperty(AstDot property, List<String> faults) {
        String name = nameOf(property);
        boolean onScope = property.getChild(0) instanceof AstIdentifier base && SCOPES.contains(base.getName());
        String getter = "get" + StringUtils.capitalize(name);
        boolean allowed = onScope
                ? HarmlessMethods.allowedOnScope(name) || HarmlessMethods.allowedOnScope(getter)
                : !HarmlessMethods.ofEveryObject(getter);
        if (!allowed) {
            faults.add(Texts.of("engine.method-not-allowed", name));
        }
    }

    /** Brackets reach into lists and maps; on beans and scopes they would only hide a name. */
    private boolean allows(AstBracket property) {
        boolean named = property.getChild(0) instanceof AstIdentifier base
                && (beans.contains(base.getName()) || SCOPES.contains(base.getName()));
        return !named && !(property.getChild(1) instanceof AstString);
    }

    /** A dot prints itself as ". name". */
    private static String nameOf(Node dot) {
        return dot.toString().substring(1).trim();
    }
}
