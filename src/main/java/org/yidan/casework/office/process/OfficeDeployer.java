package org.yidan.casework.office.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.office.OfficeRegister;

/** Has the kinds of cases of a deployment taken in with it: both stand, or neither. */
@Component
class OfficeDeployer extends AbstractProcessEnginePlugin {

    private final ObjectProvider<OfficeRegister> register;

    /** The provider keeps the beans of cases out of a circle with the engine's own configuration. */
    OfficeDeployer(ObjectProvider<OfficeRegister> register) {
        this.register = register;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers =
                engine.getCustomPostDeployers() == null ? new ArrayList<>() : engine.getCustomPostDeployers();
        deployers.add(this::deployed);
        engine.setCustomPostDeployers(deployers);
    }

    private void deployed(DeploymentEntity deployment) {
        @Nullable
        List<ProcessDefinitionEntity> processes = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        if (deployment.isNew() && processes != null) {
            processes.forEach(this::take);
        }
    }

    /** The models the application comes with are deployed while the engine is being made, when nobody is logged in. */
    private void take(ProcessDefinitionEntity definition) {
        OfficeDrawing drawing = OfficeDrawing.of(definition);
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (drawing != null) {
            register.getObject()
                    .take(drawing.model(), drawing.faults(), Objects.requireNonNullElse(user, StepEntry.SYSTEM));
        } else if (user != null) {
            register.getObject().requireNone(definition.getKey());
        }
    }
}
