package org.yidan.engine.expression;

import org.yidan.shared.DomainException;

/** A query or filter holds an expression other than the current user, the user's groups or a moment. */
public class QueryExpressionNotAllowed extends DomainException {

    private static final int SHOWN = 200;

    QueryExpressionNotAllowed(String expression) {
        super(
                Kind.INVALID,
                "engine.query-expression-not-allowed",
                expression.length() > SHOWN ? expression.substring(0, SHOWN) : expression);
    }
}
