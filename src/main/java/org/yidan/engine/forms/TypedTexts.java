package org.yidan.engine.forms;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.yidan.engine.AnswerRefused.Asked;
import org.yidan.engine.FormHead;

/**
 * Gives forms their variables, with {@link FormValues} and the {@link FormHead} among them, as {@link PlainMarkdown}: the one way by which texts of people
 * reach the Markdown of a form. What fills a field of the form is left as it is, for a field shows every character anyway.
 */
class TypedTexts extends CommandInterceptor {

    /** Names of texts that the server composes, see docs/modelling-guide.md. */
    private static final Pattern COMPOSED = Pattern.compile("\\w+(Text|Lines)|facts|beforeAfter");

    private final AskedFields asked;
    private final FormValues values;
    private final ObjectProvider<FormHead> heads;

    TypedTexts(AskedFields asked, FormValues values, ObjectProvider<FormHead> heads) {
        this.asked = asked;
        this.values = values;
        this.heads = heads;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        if (command instanceof GetTaskFormVariablesCmd form && result instanceof VariableMap variables) {
            Set<String> fields = next.execute(context -> complete(context, form, variables));
            variables.keySet().stream().filter(name -> !fields.contains(name)).forEach(name -> escape(variables, name));
        }
        return result;
    }

    /** Adds what the form offers, and says which fields it has. */
    private Set<String> complete(CommandContext context, GetTaskFormVariablesCmd form, VariableMap variables) {
        TaskEntity task = context.getTaskManager().findTaskById(form.resourceId);
        if (task == null || task.getExecution() == null) {
            return Set.of();
        }
        variables.putAll(values.of(task, form.formVariableNames));
        List<Asked> fields = asked.at(task);
        // Tasklist asks for all variables of a form at once.
        boolean head = form.formVariableNames == null
                ? !fields.isEmpty()
                : !Collections.disjoint(form.formVariableNames, FormHead.NAMES);
        if (head) {
            heads.forEach(one -> variables.putAll(one.of(form.resourceId)));
        }
        // What an earlier round decided chooses nothing in this one.
        fields.stream().filter(Asked::decides).map(Asked::field).forEach(variables::remove);
        return fields.stream().map(Asked::field).collect(Collectors.toSet());
    }

    private static void escape(VariableMap variables, String name) {
        TypedValue value = variables.getValueTyped(name);
        // What is answered when the form is opened has no type yet.
        boolean plain = value instanceof StringValue || value != null && value.getType() == null;
        if (plain && value.getValue() instanceof String text) {
            String shown = COMPOSED.matcher(name).matches() ? PlainMarkdown.composed(text) : PlainMarkdown.plain(text);
            variables.putValueTyped(name, Variables.stringValue(shown));
        }
    }
}
