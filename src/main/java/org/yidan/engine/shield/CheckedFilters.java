package org.yidan.engine.shield;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/** Stores no filter whose query, at any depth, holds an expression that would be refused when it runs. */
class CheckedFilters extends FilterManager {

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        QueryGuard.check(filter.getQuery());
        return super.insertOrUpdateFilter(filter);
    }
}
