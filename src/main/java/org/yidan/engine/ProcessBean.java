package org.yidan.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A Spring bean that expressions of a model may reach, for example {@code ${posts.of(execution,'intake')}}.
 *
 * <p>No other bean is reachable: a model that names one is refused at deployment. Every public method of such a bean can be
 * called by whoever may deploy, so it does one harmless thing and checks its arguments.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

    /** The name used in models; by default the class name with a small first letter. */
    @AliasFor(annotation = Component.class)
    String value() default "";

    /** Whether designers may use it in processes of their own; other beans are for the processes the application came with. */
    boolean everywhere() default false;
}
