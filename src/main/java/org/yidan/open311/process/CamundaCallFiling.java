package org.yidan.open311.process;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.yidan.open311.request.CallFiling;

/** Submits the start form of the call process, as Tasklist does. */
@Component
class CamundaCallFiling implements CallFiling {

    private static final String CALL_PROCESS = "matter-call";

    private final FormService forms;
    private final RepositoryService repository;

    CamundaCallFiling(FormService forms, RepositoryService repository) {
        this.forms = forms;
        this.repository = repository;
    }

    @Override
    public String file(Map<String, Object> answers) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(CALL_PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started = forms.submitStartForm(definition, answers);
        return started.getBusinessKey();
    }
}
