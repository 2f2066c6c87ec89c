package org.yidan.designer.release;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.designer.release.Draft.Origin;
import org.yidan.designer.release.Submissions.Sent;
import org.yidan.engine.DeployedDecisions;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;

/**
 * Keeps what a user deploys as a draft, on every way into the engine, unless deployments are direct. Modeler shows a sentence with a
 * refusal and says "deployed" to any other answer, so the answer refuses: nothing runs, and where the draft waits (ADR 0071).
 */
@Component
class DraftedDeployments extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Submissions> submissions;
    private final ObjectProvider<LimitRows> limits;
    private final ObjectProvider<DeployedDecisions> decisions;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final DeploymentMode mode;

    /** The providers keep beans that use the engine out of a circle. */
    DraftedDeployments(
            ObjectProvider<Submissions> submissions,
            ObjectProvider<LimitRows> limits,
            ObjectProvider<DeployedDecisions> decisions,
            ObjectProvider<PlatformTransactionManager> transactions,
            DeploymentMode mode) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.transactions = transactions;
        this.limits = limits;
        this.mode = mode;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        @Nullable List<CommandInterceptor> others = engine.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(new Door(engine));
        engine.setCustomPreCommandInterceptorsTxRequired(all);
    }

    private final class Door extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;

        Door(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            Authentication user = command instanceof DeployCmd && isFromOutside()
                    ? engine.getIdentityService().getCurrentAuthentication()
                    : null;
            if (user == null || user.getUserId() == null) {
                return deployed(command);
            }
            DeploymentEntity deployment = ((DeploymentBuilderImpl)
                            new DirectFieldAccessor(command).getPropertyValue("deploymentBuilder"))
                    .getDeployment();
            if (mode.isDirect()) {
                List<ModelFile> files = files(deployment);
                T done = new TransactionTemplate(transactions.getObject()).execute(transaction -> {
                    T deployed = next.execute(command);
                    limits.getObject().requireOfReadable(files);
                    return deployed;
                });
                decisions.getObject().forget();
                return done;
            }
            throw kept(deployment, new Person(user.getUserId(), groups(user)));
        }

        private <T> T deployed(Command<T> command) {
            T done = next.execute(command);
            if (command instanceof DeployCmd && isFromOutside()) {
                decisions.getObject().forget();
            }
            return done;
        }
    }

    /** Our own code releases, or rehearses, within a transaction of its own. */
    private static boolean isFromOutside() {
        return Context.getCommandContext() == null && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private DomainException kept(DeploymentEntity deployment, Person by) {
        Sent sent = new Sent(
                deployment.getName() == null ? "" : deployment.getName(), Origin.MODELER, null, files(deployment));
        String id = String.valueOf(submissions.getObject().send(sent, by));
        return Refused.conflict("designer.draft-kept", id, sent.name()).with("draft", id);
    }

    private static List<ModelFile> files(DeploymentEntity deployment) {
        return deployment.getResources() == null
                ? List.of()
                : deployment.getResources().values().stream()
                        .map(file -> new ModelFile(file.getName(), file.getBytes()))
                        .toList();
    }

    private static List<String> groups(Authentication user) {
        return user.getGroupIds() == null ? List.of() : user.getGroupIds();
    }
}
