package org.yidan.casework.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.asking.RequestProcess;
import org.yidan.engine.OfficeAct;

/** Starts processes by their start forms, in the name and with the rights of the current user. */
@Component
class CamundaRequestProcess implements RequestProcess {

    private final ObjectProvider<FormService> forms;
    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;

    CamundaRequestProcess(
            ObjectProvider<FormService> forms, ObjectProvider<RepositoryService> repository, OfficeAct office) {
        this.forms = forms;
        this.repository = repository;
        this.office = office;
    }

    @Override
    public void submit(String processKey, Map<String, String> answers) {
        String newest = office.ask(() -> repository
                .getObject()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId());
        forms.getObject().submitStartForm(newest, new HashMap<>(answers));
    }
}
