package org.yidan.engine.steps;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.yidan.engine.ProcessBean;

/**
 * The steps of one phase of a process: each public method is the step of its name, {@code ${supervision.remindHandler(execution)}}
 * in a model. A method takes the form that was sent ({@link org.yidan.engine.StepForm}), the task or the execution, and holds
 * what is special about its step; {@link StepGuard} stands before every one of them.
 */
@Documented
@ProcessBean
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepBean {

    /** The name of the phase in models. */
    @AliasFor(annotation = ProcessBean.class)
    String value();
}
