package org.yidan.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Holds when no database was named: only then the embedded one may start. */
class NoDatabaseUrl implements Condition {

    static final String PROPERTY = "spring.datasource.url";

    static boolean isSo(Environment environment) {
        return !StringUtils.hasText(environment.getProperty(PROPERTY));
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isSo(context.getEnvironment());
    }
}
