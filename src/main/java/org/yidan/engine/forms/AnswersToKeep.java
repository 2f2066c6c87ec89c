package org.yidan.engine.forms;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.AnswerRefused;
import org.yidan.engine.AnswerRefused.Asked;
import org.yidan.engine.sent.KeptForm;
import org.yidan.engine.sent.KeptForms;

/** Hands the answers to what was asked to {@link KeptForms}, with the model and the form they were sent for. */
@Component
class AnswersToKeep {

    /** Stands for programs that complete a task without a log-in. */
    private static final String NOBODY = "SYSTEM";

    private final ObjectProvider<KeptForms> forms;
    private final AskedFields asked;

    /** The provider keeps the database out of the engine's own configuration. */
    AnswersToKeep(ObjectProvider<KeptForms> forms, AskedFields asked) {
        this.forms = forms;
        this.asked = asked;
    }

    void ofTask(VariableMap answers, TaskEntity task) {
        if (task.getProcessInstanceId() != null) {
            FormDefinition form = task.getTaskDefinition().getFormDefinition();
            keep(
                    new KeptForms.Place(
                            task.getId(),
                            task.getProcessInstanceId(),
                            task.getProcessDefinitionId(),
                            task.getTaskDefinitionKey(),
                            key(form)),
                    answers,
                    asked.at(task));
        }
    }

    void ofStart(VariableMap answers, ExecutionEntity process) {
        keep(
                new KeptForms.Place(
                        process.getProcessInstanceId(),
                        process.getProcessInstanceId(),
                        process.getProcessDefinitionId(),
                        KeptForm.START,
                        key(process.getProcessDefinition().getStartFormDefinition())),
                answers,
                asked.ofStart(process.getProcessDefinition()));
    }

    private void keep(KeptForms.Place place, VariableMap answers, List<Asked> fields) {
        Map<String, @Nullable Object> plain = new HashMap<>();
        fields.stream()
                .map(Asked::field)
                .filter(answers::containsKey)
                .forEach(field -> plain.put(field, TransientAnswers.plain(answers.getValueTyped(field))));
        String user = Context.getCommandContext().getAuthenticatedUserId();
        Date now = ClockUtil.getCurrentTime();
        try {
            forms.getObject().keep(place, plain, user == null ? NOBODY : user, now.toInstant());
        } catch (AnswerRefused tooLong) {
            throw tooLong.in(fields);
        }
    }

    private static @Nullable String key(@Nullable FormDefinition form) {
        if (form == null) {
            return null;
        }
        Expression key =
                form.getCamundaFormDefinitionKey() == null ? form.getFormKey() : form.getCamundaFormDefinitionKey();
        return key == null ? null : key.getExpressionText();
    }
}
