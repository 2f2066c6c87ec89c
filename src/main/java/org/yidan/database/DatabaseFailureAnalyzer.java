package org.yidan.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link DatabaseNotAvailable} as Spring Boot's plain "what failed, what to do" instead of a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseNotAvailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseNotAvailable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
