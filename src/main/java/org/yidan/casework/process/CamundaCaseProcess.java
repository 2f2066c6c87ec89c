package org.yidan.casework.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseProcess;
import org.yidan.engine.OfficeAct;

/** Starts, tells and ends the processes of cases. */
@Component
class CamundaCaseProcess implements CaseProcess {

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<HistoryService> history;
    private final OfficeAct office;

    CamundaCaseProcess(
            ObjectProvider<RuntimeService> runtime, ObjectProvider<HistoryService> history, OfficeAct office) {
        this.runtime = runtime;
        this.history = history;
        this.office = office;
    }

    @Override
    public void start(CaseFile file, Map<String, Object> variables) {
        office.perform(() -> {
            if (!ranAlready(file)) {
                Map<String, Object> all = new HashMap<>(standard(file));
                all.putAll(variables);
                CaseStart.withFile(file, () -> runtime.getObject()
                        .startProcessInstanceByKey(file.processKey(), file.caseNo(), all));
            }
        });
    }

    private boolean ranAlready(CaseFile file) {
        return history.getObject()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(file.processKey())
                        .processInstanceBusinessKey(file.caseNo())
                        .count()
                > 0;
    }

    private static Map<String, Object> standard(CaseFile file) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(CaseVariables.CASE_NO.name(), file.caseNo());
        variables.put(CaseVariables.TITLE.name(), file.title());
        variables.put(CaseVariables.MATTER_CODE.name(), file.matterCode());
        variables.put(CaseVariables.MATTER_NAME.name(), file.matterName());
        variables.put(CaseVariables.PLACE.name(), file.place());
        variables.put(CaseVariables.URGENCY.name(), file.urgency());
        return variables;
    }

    @Override
    public boolean tell(String businessKey, String message, Map<String, Object> variables) {
        return office.ask(() -> {
            List<Execution> waiting = runtime.getObject()
                    .createExecutionQuery()
                    .processInstanceBusinessKey(businessKey)
                    .messageEventSubscriptionName(message)
                    .list();
            waiting.forEach(one -> runtime.getObject().messageEventReceived(message, one.getId(), variables));
            return !waiting.isEmpty();
        });
    }

    @Override
    public void cancel(String caseNo, String reason) {
        office.perform(() -> runtime.getObject()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .forEach(instance -> runtime.getObject().deleteProcessInstance(instance.getId(), reason)));
    }
}
