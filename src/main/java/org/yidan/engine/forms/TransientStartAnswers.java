package org.yidan.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.yidan.engine.FormAnswers;

/**
 * Hands the answers of a start form to the process as transient variables, which live until the end of the transaction and
 * are never written. They carry a prefix, because the engine forbids a lasting variable by the name of a transient one and
 * processes do keep a few words of the form ({@code title}) under their own names.
 */
record TransientStartAnswers(StartFormHandler stock, AnswersToKeep kept) implements StartFormHandler {

    @Override
    public void submitFormVariables(VariableMap answers, VariableScope process) {
        TransientAnswers.put(answers, process, FormAnswers.START_PREFIX);
        if (process instanceof ExecutionEntity started) {
            kept.ofStart(answers, started);
        }
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return stock.createStartFormData(definition);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        stock.parseConfiguration(activity, deployment, definition, parse);
    }
}
