package org.yidan.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act in a transaction of its own, with what the engine does in it: it stays or is undone alone, whatever becomes of the
 * caller. Also inside a delegate, where the engine would otherwise write only with the step that runs.
 */
@Component
public class SeparateAct {

    private final TransactionTemplate separate;
    private final OfficeAct office;

    public SeparateAct(PlatformTransactionManager transactions, OfficeAct office) {
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.office = office;
    }

    /** Performs the act for the office and commits it; an exception rolls it back and is passed on. */
    public <T> T perform(Supplier<T> act) {
        try {
            return ProcessEngineContext.withNewProcessEngineContext(() -> separate.execute(status -> office.ask(act)));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
