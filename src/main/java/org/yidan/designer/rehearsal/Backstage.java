package org.yidan.designer.rehearsal;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.casework.forms.DeployedForms;
import org.yidan.engine.ActAs;
import org.yidan.engine.OfficeAct;

/** What a rehearsal needs of the house: the engine, the database, and the ways to act as a person, as the office or as nobody. */
@Component
class Backstage {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final TransactionTemplate part;
    private final ActAs people;
    private final OfficeAct office;
    private final DeployedForms forms;

    Backstage(
            ProcessEngine engine,
            JdbcClient jdbc,
            EntityManager entities,
            PlatformTransactionManager transactions,
            ActAs people,
            OfficeAct office,
            DeployedForms forms) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.entities = entities;
        this.part = new TransactionTemplate(transactions);
        this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.people = people;
        this.office = office;
        this.forms = forms;
    }

    ProcessEngine engine() {
        return engine;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    EntityManager entities() {
        return entities;
    }

    DeployedForms forms() {
        return forms;
    }

    /** A part of the transaction that is undone alone if it fails. */
    TransactionTemplate part() {
        return part;
    }

    <T> T as(String person, Supplier<T> act) {
        return people.user(person, act);
    }

    <T> T asOffice(Supplier<T> act) {
        return office.ask(act);
    }

    /** Runs a job as the job executor would, in this thread and transaction, and without a second try. */
    void run(String jobId) {
        IdentityService identity = engine.getIdentityService();
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(new ExecuteJobsCmd(jobId, new JobFailureCollector(jobId)));
        } finally {
            identity.setAuthentication(before);
        }
    }
}
