package org.yidan.engine.forms;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.ModelProperties;
import org.yidan.engine.ModelReader;
import org.yidan.engine.PrivateStart;

/** Puts {@link TransientStartAnswers} before the start forms of processes that declare a {@link PrivateStart}. */
@Component
class PrivateStarts extends ModelReader {

    private final ObjectProvider<PrivateStart> declared;
    private final AnswersToKeep kept;

    PrivateStarts(ObjectProvider<PrivateStart> declared, AnswersToKeep kept) {
        this.declared = declared;
        this.kept = kept;
    }

    @Override
    protected BpmnParseListener listener() {
        return new Wrapping();
    }

    private boolean isPrivate(ProcessDefinitionEntity definition) {
        return declared.stream().anyMatch(start -> start.processKey().equals(definition.getKey()));
    }

    private final class Wrapping extends AbstractBpmnParseListener {

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
            if (scope instanceof ProcessDefinitionEntity definition && isPrivate(definition)) {
                wrap(definition);
            }
        }

        /** The cases of a process of the office are opened by the platform, which reads their start forms itself. */
        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            if (ModelProperties.of(process).containsKey(PrivateStart.OF_A_CASE)) {
                wrap(definition);
            }
        }

        private void wrap(ProcessDefinitionEntity definition) {
            StartFormHandler form = definition.getStartFormHandler();
            if (form != null && !(form instanceof TransientStartAnswers)) {
                definition.setStartFormHandler(new TransientStartAnswers(form, kept));
            }
        }
    }
}
