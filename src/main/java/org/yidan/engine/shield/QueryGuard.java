package org.yidan.engine.shield;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.yidan.engine.expression.QueryExpressions;

/**
 * Looks through a task query with everything nested in it before it runs, also where the engine would ignore the nested
 * part. What runs inside other commands is refused when it is evaluated, by {@code engine.expression}.
 */
class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            check(query);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            check(new DirectFieldAccessor(command).getPropertyValue("extendingQuery"));
        }
        return next.execute(command);
    }

    /** Refuses the first expression, at any depth, that is not one of the allowed handful. */
    static void check(@Nullable Object query) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<TaskQueryImpl> open = new ArrayDeque<>();
        if (query instanceof TaskQueryImpl tasks) {
            open.add(tasks);
        }
        while (!open.isEmpty()) {
            TaskQueryImpl next = open.remove();
            if (seen.add(next)) {
                QueryExpressions.check(next.getExpressions().values());
                open.addAll(next.getQueries());
            }
        }
    }
}
