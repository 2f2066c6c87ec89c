package org.yidan.support;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Classes by their {@code @Order}, and those without one by name, so that every machine runs them in the same order. */
public final class Sorted implements ClassOrderer {

    private final ClassOrderer names = new ClassName();
    private final ClassOrderer orders = new OrderAnnotation();

    @Override
    public void orderClasses(ClassOrdererContext context) {
        names.orderClasses(context);
        orders.orderClasses(context);
    }
}
