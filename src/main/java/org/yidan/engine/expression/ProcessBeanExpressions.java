package org.yidan.engine.expression;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.yidan.shared.Refusals;

/**
 * Evaluates the expressions of models and of task queries.
 *
 * <p>Queries are evaluated by the engine without a scope, models always with one: that tells them apart here, whatever way
 * the query came (REST, web application, stored filter, nested query).
 */
public class ProcessBeanExpressions extends JuelExpressionManager {

    private final ProcessBeans beans;

    public ProcessBeanExpressions(ApplicationContext context) {
        this.beans = new ProcessBeans(context);
    }

    @Override
    public Expression createExpression(String text) {
        try {
            return new Guarded(createValueExpression(text), this, text);
        } catch (ELException unreadable) {
            throw new ExpressionNotReadable(text);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        // Beans first: a variable that somebody sets must not stand in for a bean of the same name.
        resolver.add(new ProcessBeanResolver(beans));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ArrayELResolver(true));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new HarmlessMethods());
        return resolver;
    }

    /** An expression that, as part of a query, is one of the fixed handful or nothing. */
    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression expression, JuelExpressionManager expressions, String text) {
            super(expression, expressions, text);
        }

        @Override
        public @Nullable Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null) {
                QueryExpressions.check(expressionText);
            }
            try {
                return super.getValue(scope, execution);
            } catch (ProcessEngineException failed) {
                if (scope != null && isOfTheModel(failed)) {
                    throw ModelFault.at(scope, execution, failed);
                }
                throw failed;
            }
        }

        /** A word there is not, or a word that was given something it does not take; refusals and our own faults are none. */
        private static boolean isOfTheModel(Throwable failed) {
            if (Refusals.in(failed).isPresent()) {
                return false;
            }
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof ELException || cause instanceof IllegalArgumentException) {
                    return true;
                }
            }
            return false;
        }
    }
}
