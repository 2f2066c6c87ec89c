package org.yidan.engine.expression;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.steps.GuardedSteps;

/**
 * Calls of methods and reads of properties in expressions: everything of a process bean except what every object has, a
 * fixed set on the execution, the task and plain values, and nothing on any other object. So {@code ${''.getClass()}} or
 * {@code ${execution.processEngineServices}} lead nowhere.
 */
class HarmlessMethods extends BeanELResolver {

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("getClass", "notify", "notifyAll", "wait", "hashCode", "clone", "finalize");

    private static final Set<String> OF_A_SCOPE = Set.of(
            "getVariable",
            "getVariableLocal",
            "hasVariable",
            "hasVariableLocal",
            "getId",
            "getProcessInstanceId",
            "getProcessBusinessKey",
            "getBusinessKey",
            "getProcessDefinitionId",
            "getCurrentActivityId",
            "getCurrentActivityName",
            "getActivityInstanceId",
            "getParentId",
            "getEventName",
            "getName",
            "getAssignee",
            "getOwner",
            "getTaskDefinitionKey",
            "getDueDate",
            "getFollowUpDate",
            "getCreateTime",
            "getPriority",
            "getDescription",
            "getExecutionId",
            "getExecution",
            "getParentActivityInstanceId",
            "getTenantId",
            "isCanceled",
            "getCurrentTransitionId");

    private static final Pattern OF_A_VALUE = Pattern.compile(
            "size|length|isEmpty|isBlank|contains|containsKey|get|equals|equalsIgnoreCase|startsWith|endsWith|toString|trim"
                    + "|strip|toLowerCase|toUpperCase|substring|indexOf|compareTo|intValue|longValue|doubleValue"
                    + "|booleanValue|before|after|getTime|toInstant|isBefore|isAfter|toDate|keySet|values|name|ordinal"
                    + "|(plus|minus|with|to|dayOf|weekOf|monthOf|yearOf|hourOf|minuteOf|secondOf|getDayOf)[A-Z]\\w*");

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null) {
            String name = String.valueOf(property);
            String getter = "get" + StringUtils.capitalize(name);
            boolean allowed = allows(base, getter) || allows(base, "is" + StringUtils.capitalize(name));
            if (!allowed || ofEveryObject(getter)) {
                throw refused(base, name);
            }
        }
        return super.getValue(context, base, property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (base != null && !allows(base, String.valueOf(method))) {
            throw refused(base, String.valueOf(method));
        }
        if (base instanceof GuardedSteps steps) {
            steps.run(String.valueOf(method), arguments == null || arguments.length != 1 ? null : arguments[0]);
            context.setPropertyResolved(true);
            return null;
        }
        return super.invoke(context, base, method, types, arguments);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base != null) {
            throw refused(base, String.valueOf(property));
        }
    }

    /** Whether it is a method that every object has and no expression needs. */
    static boolean ofEveryObject(String method) {
        return OF_EVERY_OBJECT.contains(method);
    }

    /** Whether a method on the execution or the task is allowed; the deployment check asks the same. */
    static boolean allowedOnScope(String method) {
        return OF_A_SCOPE.contains(method);
    }

    /** Whether a method on a plain value, such as a variable, is allowed. */
    static boolean allowedOnValue(String method) {
        return OF_A_VALUE.matcher(method).matches();
    }

    private static boolean allows(Object base, String method) {
        if (OF_EVERY_OBJECT.contains(method)) {
            return false;
        }
        if (AnnotatedElementUtils.hasAnnotation(base.getClass(), ProcessBean.class)) {
            return true;
        }
        if (base instanceof GuardedSteps steps) {
            return steps.has(method);
        }
        if (base instanceof VariableScope) {
            return allowedOnScope(method);
        }
        return isValue(base) && allowedOnValue(method);
    }

    private static boolean isValue(Object base) {
        String type = base.getClass().getName();
        return !(base instanceof Class)
                && !(base instanceof Thread)
                && (type.startsWith("java.util.")
                        || type.startsWith("java.time.")
                        || type.startsWith("java.math.")
                        || type.startsWith("java.sql.")
                        || type.startsWith("org.joda.time.")
                        || base instanceof CharSequence
                        || base instanceof Number
                        || base instanceof Boolean
                        || base instanceof Enum<?>
                        || base instanceof java.util.Collection<?>
                        || base instanceof java.util.Map<?, ?>);
    }

    private static ELException refused(Object base, String member) {
        return new ELException("expressions may not use %s of %s"
                .formatted(member, base.getClass().getSimpleName()));
    }
}
