package org.yidan.designer.migration;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One act in a transaction of its own: kept, or tried for real and always undone. */
@Component
class CaseTransaction {

    private final TransactionTemplate separate;

    CaseTransaction(PlatformTransactionManager transactions) {
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T kept(Supplier<T> act) {
        return separate.execute(status -> act.get());
    }

    <T> T undone(Supplier<T> act) {
        return separate.execute(status -> {
            status.setRollbackOnly();
            return act.get();
        });
    }
}
