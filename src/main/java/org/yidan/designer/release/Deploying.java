package org.yidan.designer.release;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.engine.DeployedDecisions;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.shield.ModelRules;

/**
 * Deploys files in the name of the designer who drew them, so that all checks of what designers bring are asked, whoever releases
 * them; or only tries to, in a transaction that is rolled back.
 */
@Component
class Deploying {

    private static final List<String> DESIGNERS = List.of("designer");

    private final ObjectProvider<RepositoryService> repository;
    private final ObjectProvider<IdentityService> identity;
    private final ObjectProvider<ModelRules> rules;
    private final OfficeAct office;
    private final DeployedDecisions decisions;
    private final TransactionTemplate undone;

    /** The providers keep beans used by the engine's own configuration out of a circle. */
    Deploying(
            ObjectProvider<RepositoryService> repository,
            ObjectProvider<IdentityService> identity,
            ObjectProvider<ModelRules> rules,
            OfficeAct office,
            DeployedDecisions decisions,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.identity = identity;
        this.rules = rules;
        this.office = office;
        this.decisions = decisions;
        this.undone = new TransactionTemplate(transactions);
        this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Deploys in the current transaction; says the id of the deployment. */
    String deploy(String name, List<ModelFile> files, String designer) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                decisions.forget();
            }
        });
        return as(
                designer,
                () -> office.ask(() -> {
                    DeploymentBuilder deployment =
                            repository.getObject().createDeployment().name(name).source("Yidan");
                    files.forEach(
                            file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
                    return deployment.deploy().getId();
                }));
    }

    /** What the rules only warn of. */
    List<String> warnings(List<ModelFile> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.put(file.name(), file.content()));
        return office.ask(() -> rules.getObject().faults(contents).stream()
                .filter(fault -> !fault.refuses())
                .map(fault -> fault.file() + "：" + fault.message())
                .toList());
    }

    /** Tries it; what is wrong with the files is thrown as the engine says it, by file and element. */
    void attempt(List<ModelFile> files, String designer) {
        as(
                designer,
                () -> undone.execute(transaction -> {
                    transaction.setRollbackOnly();
                    return deploy("attempt", files, designer);
                }));
    }

    private <T> T as(String designer, Supplier<T> act) {
        IdentityService users = identity.getObject();
        Authentication before = users.getCurrentAuthentication();
        users.setAuthentication(designer, DESIGNERS, List.of());
        try {
            return act.get();
        } finally {
            if (before == null) {
                users.clearAuthentication();
            } else {
                users.setAuthentication(before);
            }
        }
    }
}
