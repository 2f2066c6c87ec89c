package org.yidan.evaluation.ledger.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.engine.ProcessBean;
import org.yidan.evaluation.ledger.LedgerLife;
import org.yidan.evaluation.ledger.ObjectionDesk;

/** What the forms of an objection show: {@code ${ledgerTexts.entry(execution)}}. */
@ProcessBean("ledgerTexts")
public class LedgerTexts {

    private final LedgerLife life;
    private final ObjectionDesk desk;

    LedgerTexts(LedgerLife life, ObjectionDesk desk) {
        this.life = life;
        this.desk = desk;
    }

    /** The fact, its rule, limit and actual time. */
    public String entry(DelegateExecution execution) {
        return life.words(life.first(execution.getProcessBusinessKey()));
    }

    /** Address of the page of the entry. */
    public String page(DelegateExecution execution) {
        return "/evaluation/ledger/"
                + life.first(execution.getProcessBusinessKey()).id();
    }

    /** Why the unit objects, and what it hands in. */
    public String objection(DelegateExecution execution) {
        return desk.objection(execution.getProcessBusinessKey());
    }
}
