/**
 * What expressions may do: {@link org.yidan.engine.expression.ProcessBeanExpressions} evaluates those of models, which reach
 * process beans, the execution and plain values only, and those of task queries, which are a fixed handful.
 */
@NullMarked
package org.yidan.engine.expression;

import org.jspecify.annotations.NullMarked;
