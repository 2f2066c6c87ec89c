package org.yidan.engine.forms;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Gives forms their variables as {@link PlainMarkdown}: the one way by which texts of people reach the Markdown of a form. What
 * fills a field of the form is left as it is, for a field shows every character anyway.
 */
class TypedTexts extends CommandInterceptor {

    /** Names of texts that the server composes, see docs/modelling-guide.md. */
    private static final Pattern COMPOSED = Pattern.compile("\\w+(Text|Lines)|facts|beforeAfter");

    private final AskedFields asked;

    TypedTexts(AskedFields asked) {
        this.asked = asked;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        if (command instanceof GetTaskFormVariablesCmd && result instanceof VariableMap variables) {
            String task = String.valueOf(new DirectFieldAccessor(command).getPropertyValue("resourceId"));
            Set<String> fields = next.execute(context -> fields(context, task));
            variables.keySet().stream().filter(name -> !fields.contains(name)).forEach(name -> escape(variables, name));
        }
        return result;
    }

    private Set<String> fields(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return task == null || task.getExecution() == null
                ? Set.of()
                : asked.of(
                        task.getExecution().getProcessDefinition(),
                        task.getTaskDefinition().getFormDefinition());
    }

    private static void escape(VariableMap variables, String name) {
        TypedValue value = variables.getValueTyped(name);
        if (value instanceof StringValue text && text.getValue() != null) {
            String shown = COMPOSED.matcher(name).matches()
                    ? PlainMarkdown.composed(text.getValue())
                    : PlainMarkdown.plain(text.getValue());
            variables.putValueTyped(name, Variables.stringValue(shown));
        }
    }
}
