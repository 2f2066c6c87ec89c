package org.yidan.engine.steps;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.yidan.engine.StepForm;
import org.yidan.shared.Refused;

/** A {@link StepBean} as models reach it: nothing but its steps, each behind the guard. */
public final class GuardedSteps {

    private final Object bean;
    private final Map<String, Method> steps;
    private final StepGuard guard;

    GuardedSteps(Object bean, StepGuard guard) {
        this.bean = bean;
        this.guard = guard;
        this.steps = stepsOf(bean.getClass());
    }

    private static Map<String, Method> stepsOf(Class<?> type) {
        Map<String, Method> steps = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));
        steps.values().forEach(ReflectionUtils::makeAccessible);
        return steps;
    }

    /** Whether there is a step of this name. */
    public boolean has(String step) {
        return steps.containsKey(step);
    }

    /**
     * Runs a step for the task that ends or the execution that has come to it.
     *
     * @throws org.yidan.engine.AnswerRefused if the form that was sent is not acceptable, with everything that is wrong with it
     * @throws Refused if it is not the step's place or not the user's post
     */
    public void run(String step, @Nullable Object at) {
        Method method = Objects.requireNonNull(steps.get(step), step);
        Object argument = argument(step, method.getParameterTypes()[0], at);
        if (argument instanceof StepForm form) {
            guard.answered(form, (VariableScope) Objects.requireNonNull(at), () -> invoke(method, form));
        } else {
            invoke(method, argument);
        }
    }

    private void invoke(Method method, Object argument) {
        try {
            method.invoke(bean, argument);
        } catch (InvocationTargetException failed) {
            throw rethrown(failed.getTargetException());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object argument(String step, Class<?> asked, @Nullable Object at) {
        if (at instanceof DelegateTask task) {
            guard.check(step, task);
            return asked == StepForm.class ? guard.form(task) : task;
        }
        if (at instanceof DelegateExecution execution) {
            guard.check(step, execution);
            return asked == StepForm.class ? guard.startForm(execution) : execution;
        }
        throw new IllegalArgumentException(step + " is called with the task or the execution, not with " + at);
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException refusal ? refusal : new IllegalStateException(cause);
    }
}
