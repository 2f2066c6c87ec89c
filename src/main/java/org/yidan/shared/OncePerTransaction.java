package org.yidan.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers to questions that one command asks again and again, kept until its transaction ends and never longer; outside of a
 * transaction every question is asked anew. Only for what nobody writes and asks for in the same transaction.
 *
 * @param <Q> question, with everything the answer depends on
 * @param <A> answer, never changed by who gets it
 */
public final class OncePerTransaction<Q, A> {

    private final Function<Q, A> ask;

    public OncePerTransaction(Function<Q, A> ask) {
        this.ask = ask;
    }

    public A answer(Q question) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? known().computeIfAbsent(question, ask)
                : ask.apply(question);
    }

    @SuppressWarnings("unchecked")
    private Map<Q, A> known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> bound) {
            return (Map<Q, A>) bound;
        }
        Map<Q, A> known = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(known));
        return known;
    }

    /** An independent transaction within another asks for itself. */
    private final class Forgetting implements TransactionSynchronization {

        private final Map<Q, A> known;

        private Forgetting(Map<Q, A> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OncePerTransaction.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }
    }
}
