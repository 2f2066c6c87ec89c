package org.yidan.engine.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.engine.ModelReader;

/**
 * What a form shows and offers: an input parameter of a user task that asks one of our words, as
 * {@code ${options.handlers(execution)}}. It is answered whenever somebody opens the form and is stored nowhere, so it is never
 * out of date, and a step costs neither the rows of the lists nor a scope to keep them in.
 */
@Component
class FormValues extends ModelReader {

    private static final String PROPERTY = "yidan.formValues";
    private static final Pattern WORD = Pattern.compile("\\$\\{\\s*\\w+\\.\\w+\\(\\s*execution\\s*\\)\\s*}");

    @Override
    protected BpmnParseListener listener() {
        return new TakenFromTheModel();
    }

    /** Those of the task's form which are asked for; all if no names are given. */
    Map<String, Object> of(TaskEntity task, @Nullable Collection<String> names) {
        ExecutionEntity execution = task.getExecution();
        Map<String, Object> values = new LinkedHashMap<>();
        if (execution != null) {
            ActivityImpl step = execution.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
            expressions(step).forEach((name, expression) -> {
                if (names == null || names.contains(name)) {
                    values.put(name, expression.getValue(execution));
                }
            });
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Expression> expressions(@Nullable ActivityImpl step) {
        Object kept = step == null ? null : step.getProperty(PROPERTY);
        return kept == null ? Map.of() : (Map<String, Expression>) kept;
    }

    /** Takes the parameters out of the model while it is read, before the engine makes variables of them. */
    private static final class TakenFromTheModel extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
            Element extensions = userTask.element("extensionElements");
            Element mapping = extensions == null
                    ? null
                    : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "inputOutput");
            if (mapping == null) {
                return;
            }
            List<Element> words = mapping.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "inputParameter").stream()
                    .filter(parameter ->
                            WORD.matcher(parameter.getText().strip()).matches())
                    .toList();
            if (!words.isEmpty()) {
                activity.setProperty(PROPERTY, read(words));
                mapping.elements().removeAll(words);
                if (mapping.elements().isEmpty()) {
                    extensions.elements().remove(mapping);
                }
            }
        }

        private static Map<String, Expression> read(List<Element> words) {
            ExpressionManager expressions =
                    Context.getProcessEngineConfiguration().getExpressionManager();
            Map<String, Expression> values = new LinkedHashMap<>();
            words.forEach(word -> values.put(
                    word.attribute("name"),
                    expressions.createExpression(word.getText().strip())));
            return Map.copyOf(values);
        }
    }
}
