package org.yidan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked once in a transaction is known until its end, and to nobody else. */
class OncePerTransactionTest {

    private final List<String> asked = new ArrayList<>();
    private final OncePerTransaction<String, Integer> answers = new OncePerTransaction<>(question -> {
        asked.add(question);
        return asked.size();
    });
    private final TransactionTemplate transaction = new TransactionTemplate(new Transactions());

    @Test
    void asksOnceInATransactionAndAnewInTheNext() {
        transaction.executeWithoutResult(status -> {
            assertThat(answers.answer("who")).isEqualTo(1);
            assertThat(answers.answer("when")).isEqualTo(2);
            assertThat(answers.answer("who")).isEqualTo(1);
        });
        transaction.executeWithoutResult(
                status -> assertThat(answers.answer("who")).isEqualTo(3));

        assertThat(asked).containsExactly("who", "when", "who");
    }

    @Test
    void forgetsWithATransactionThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            answers.answer("who");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(
                status -> assertThat(answers.answer("who")).isEqualTo(2));
    }

    @Test
    void asksEachTimeOutsideOfTransactions() {
        assertThat(answers.answer("who")).isEqualTo(1);
        assertThat(answers.answer("who")).isEqualTo(2);
    }

    @Test
    void anIndependentTransactionAsksForItself() {
        TransactionTemplate independent = new TransactionTemplate(transaction.getTransactionManager());
        independent.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(status -> {
            assertThat(answers.answer("who")).isEqualTo(1);
            independent.executeWithoutResult(
                    inner -> assertThat(answers.answer("who")).isEqualTo(2));
            assertThat(answers.answer("who")).isEqualTo(1);
        });
    }

    /** Begins and ends transactions of nothing. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private boolean running;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return running;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            running = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            running = false;
            return this;
        }

        @Override
        protected void doResume(@Nullable Object transaction, Object suspended) {
            running = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            running = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            running = false;
        }
    }
}
