package org.yidan.engine.expression;

import org.yidan.shared.DomainException;

/** An expression breaks the rules of its language. */
public class ExpressionNotReadable extends DomainException {

    ExpressionNotReadable(String expression) {
        super(Kind.INVALID, "engine.expression-not-readable", expression);
    }
}
