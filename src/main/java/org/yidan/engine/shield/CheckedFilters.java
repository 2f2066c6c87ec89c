package org.yidan.engine.shield;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.query.Query;
import org.yidan.engine.expression.QueryExpressions;

/** Stores no filter whose query, at any depth, holds an expression that would be refused when it runs. */
class CheckedFilters extends FilterManager {

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        Query<?, ?> query = filter.getQuery();
        if (query instanceof TaskQueryImpl tasks) {
            check(tasks);
        }
        return super.insertOrUpdateFilter(filter);
    }

    private static void check(TaskQueryImpl query) {
        QueryExpressions.check(query.getExpressions().values());
        for (TaskQueryImpl nested : query.getQueries()) {
            if (nested != query) {
                check(nested);
            }
        }
    }
}
