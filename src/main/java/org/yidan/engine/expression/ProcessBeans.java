package org.yidan.engine.expression;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.steps.StepBean;
import org.yidan.engine.steps.StepGuard;

/** The beans a model may name, and those it may not. */
public class ProcessBeans {

    private final ApplicationContext context;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, Boolean> ofSteps = new ConcurrentHashMap<>();

    public ProcessBeans(ApplicationContext context) {
        this.context = context;
    }

    /** Whether the name is a process bean; asks for its annotation only and creates nothing. */
    public boolean contains(String name) {
        if (!context.containsBean(name)) {
            return false;
        }
        return known.computeIfAbsent(
                name, bean -> context.findAnnotationOnBean(bean, ProcessBean.class, false) != null);
    }

    /** Whether the name is the phase of a process: its methods are steps. */
    boolean isOfSteps(String name) {
        return contains(name)
                && ofSteps.computeIfAbsent(
                        name, bean -> context.findAnnotationOnBean(bean, StepBean.class, false) != null);
    }

    /** Whether the name is a bean that models must not reach. */
    public boolean hides(String name) {
        return context.containsBean(name) && !contains(name);
    }

    /** The bean as a model may have it: steps stand behind their guard. */
    Object get(String name) {
        Object bean = context.getBean(name);
        return isOfSteps(name) ? context.getBean(StepGuard.class).before(bean) : bean;
    }
}
