package org.yidan.engine.commands;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.DirectFieldAccessor;
import org.yidan.shared.Refused;

/** Models on which cases have run, or run: without them a case has no path, no forms and no end, so nobody deletes them. */
final class ModelsWithCases {

    private final ProcessEngineConfigurationImpl engine;

    ModelsWithCases(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Refuses to delete a deployment or versions with cases, and says with how many; other commands are none of its business. */
    void keep(Command<?> command) {
        if (command instanceof DeleteDeploymentCmd
                || command instanceof DeleteProcessDefinitionsByIdsCmd
                || command instanceof DeleteProcessDefinitionsByKeyCmd) {
            engine.getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        refuse(definitions(command));
                        return null;
                    }));
        }
    }

    private void refuse(Collection<String> definitions) {
        HistoryService history = engine.getHistoryService();
        long running = 0;
        long finished = 0;
        for (String definition : definitions) {
            running += history.createHistoricProcessInstanceQuery()
                    .processDefinitionId(definition)
                    .unfinished()
                    .count();
            finished += history.createHistoricProcessInstanceQuery()
                    .processDefinitionId(definition)
                    .finished()
                    .count();
        }
        if (running + finished > 0) {
            throw Refused.conflict(
                            "engine.model-has-cases",
                            String.valueOf(running + finished),
                            String.valueOf(running),
                            String.valueOf(finished))
                    .with("running", running)
                    .with("finished", finished);
        }
    }

    private Collection<String> definitions(Command<?> command) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        RepositoryService repository = engine.getRepositoryService();
        if (command instanceof DeleteProcessDefinitionsByIdsCmd) {
            return ((Collection<?>) fields.getPropertyValue("processDefinitionIds"))
                    .stream().map(String::valueOf).toList();
        }
        var query = repository.createProcessDefinitionQuery();
        List<ProcessDefinition> found = command instanceof DeleteDeploymentCmd
                ? query.deploymentId(String.valueOf(fields.getPropertyValue("deploymentId")))
                        .unlimitedList()
                : query.processDefinitionKey(String.valueOf(fields.getPropertyValue("processDefinitionKey")))
                        .unlimitedList();
        return found.stream().map(ProcessDefinition::getId).toList();
    }
}
