package org.yidan.designer.rules.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;

/** One expression at its place. */
record AskedCall(Model model, Model.Spot spot, Facts facts, Findings out) {

    private static final Set<String> SCOPES = Set.of("execution", "task");
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");
    private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");

    /** What an expression may ask the execution or the task for, as properties. */
    private static final Set<String> OF_A_SCOPE = Set.of(
            "id",
            "processInstanceId",
            "processBusinessKey",
            "businessKey",
            "processDefinitionId",
            "currentActivityId",
            "currentActivityName",
            "activityInstanceId",
            "parentId",
            "eventName",
            "name",
            "assignee",
            "owner",
            "taskDefinitionKey",
            "dueDate",
            "followUpDate",
            "createTime",
            "priority",
            "description",
            "executionId",
            "execution",
            "tenantId");

    private static final Set<String> CALLS_OF_A_SCOPE =
            Set.of("getVariable", "getVariableLocal", "hasVariable", "hasVariableLocal");

    private static final Set<String> OF_A_VALUE = Set.of(
            "size", "length", "isEmpty", "isBlank", "contains", "get", "equals", "startsWith", "endsWith", "toString");

    void delegate(Expr expression) {
        if (DELEGATES.contains(spot.attribute())
                && expression instanceof Expr.Name name
                && !facts.beans().containsKey(name.name())) {
            out.unknown("call-known.bean", model.file(), spot.tag(), usable(), name.name());
        }
    }

    void look(Expr part) {
        if (part instanceof Expr.Name name && facts.beans().containsKey(name.name())) {
            foreign(name.name());
        } else if (part instanceof Expr.Call call) {
            call(call);
        } else if (part instanceof Expr.Member member) {
            property(member);
        } else if (part instanceof Expr.Index index && isFixed(index)) {
            out.error("call-known.brackets", model.file(), spot.tag(), spot.text());
        }
    }

    private void foreign(String bean) {
        Facts.Bean known = facts.beans().get(bean);
        String process = model.process(spot.tag());
        if (known != null
                && !known.everywhere()
                && !facts.shippedWith(process, "beans").contains(bean)) {
            out.error("call-known.foreign", model.file(), spot.tag(), bean);
        }
    }

    /** Brackets reach into lists and maps; elsewhere they would only hide a name. */
    private boolean isFixed(Expr.Index index) {
        return index.key() instanceof Expr.Text
                || index.base() instanceof Expr.Name name
                        && (SCOPES.contains(name.name()) || facts.beans().containsKey(name.name()));
    }

    private void call(Expr.Call call) {
        String method = call.method();
        if (call.base() == null) {
            if (!FUNCTIONS.contains(method)) {
                out.unknown("call-known.bean", model.file(), spot.tag(), usable(), method);
            }
            return;
        }
        String base = call.base() instanceof Expr.Name name ? name.name() : "";
        Facts.Bean bean = facts.beans().get(base);
        if (bean != null) {
            ofBean(base, bean, call);
        } else if (SCOPES.contains(base)) {
            if (!CALLS_OF_A_SCOPE.contains(method) && !OF_A_SCOPE.contains(property(method))) {
                out.unknown("call-known.method", model.file(), spot.tag(), OF_A_SCOPE, method, base);
            }
        } else if (!base.isEmpty() && !isVariable(base)) {
            out.unknown("call-known.bean", model.file(), spot.tag(), usable(), base);
        } else if (!OF_A_VALUE.contains(method)) {
            out.unknown("call-known.method", model.file(), spot.tag(), OF_A_VALUE, method, base);
        }
    }

    private void ofBean(String name, Facts.Bean bean, Expr.Call call) {
        List<String> ways = bean.methods().get(call.method());
        if (ways == null) {
            out.unknown(
                    "call-known.method",
                    model.file(),
                    spot.tag(),
                    bean.methods().keySet(),
                    call.method(),
                    name);
        } else if (ways.stream().noneMatch(way -> fits(way, call.arguments()))) {
            out.error(
                    "call-known.arguments",
                    model.file(),
                    spot.tag(),
                    name + "." + call.method(),
                    String.join(" / ", ways.stream().map(way -> "(" + way + ")").toList()));
        }
    }

    private boolean fits(String way, List<Expr> arguments) {
        String[] kinds = way.isEmpty() ? new String[0] : way.split(",");
        if (kinds.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < kinds.length; i++) {
            if (!fits(kinds[i], arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The execution is at hand everywhere, the task in its listeners only. */
    private boolean fits(String kind, Expr argument) {
        String name = argument instanceof Expr.Name one ? one.name() : "";
        return switch (kind) {
            case "execution" -> name.equals("execution");
            case "task" -> name.equals("task") && spot.tag().is("taskListener");
            case "text" -> !(argument instanceof Expr.Amount) && !SCOPES.contains(name);
            case "number" -> !(argument instanceof Expr.Text) && !SCOPES.contains(name);
            default -> true;
        };
    }

    private void property(Expr.Member member) {
        String base = member.base() instanceof Expr.Name name ? name.name() : "";
        if (SCOPES.contains(base) && !OF_A_SCOPE.contains(member.name())) {
            out.unknown("call-known.method", model.file(), spot.tag(), OF_A_SCOPE, member.name(), base);
        } else if (facts.beans().containsKey(base) || member.name().equals("class")) {
            out.error("call-known.property", model.file(), spot.tag(), member.name(), base);
        }
    }

    /** Whether something of this name may be at hand; who sets it is asked by another rule. */
    private boolean isVariable(String name) {
        return Facts.known(facts.variables(), model.process(spot.tag())).contains(name)
                || model.variables().containsKey(name);
    }

    private Set<String> usable() {
        Set<String> usable = new LinkedHashSet<>();
        String process = model.process(spot.tag());
        facts.beans().forEach((name, bean) -> {
            if (bean.everywhere() || facts.shippedWith(process, "beans").contains(name)) {
                usable.add(name);
            }
        });
        return usable;
    }

    private static String property(@Nullable String getter) {
        return getter != null && getter.length() > 3 && getter.startsWith("get")
                ? getter.substring(3, 4).toLowerCase() + getter.substring(4)
                : "";
    }
}
