package org.yidan.engine.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.ExpressionTaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.ModelReader;

/**
 * Reads the step of every user task off its model ({@link StepModel}). Where the model calls no step bean at the task's end, the
 * platform completes it ({@link FormSteps}), and gives it its dates if the model leaves them out.
 */
@Component
class DrawnSteps extends ModelReader {

    private static final Pattern PARTY = Pattern.compile("\\$\\{posts\\.of\\(execution, ?'([a-zA-Z.-]+)'\\)}");

    private final ObjectProvider<FormSteps> completing;

    /** The provider keeps what completes steps out of a circle with the engine's own configuration. */
    DrawnSteps(ObjectProvider<FormSteps> completing) {
        this.completing = completing;
    }

    @Override
    protected BpmnParseListener listener() {
        return new OfUserTasks(task -> completing.getObject().complete(task));
    }

    private static final class OfUserTasks extends AbstractBpmnParseListener {

        private final TaskListener completing;

        OfUserTasks(TaskListener completing) {
            this.completing = completing;
        }

        @Override
        public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
            Map<String, String> properties = properties(userTask);
            if (properties.containsKey("yidan:dutyRole")
                    && activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
                TaskDefinition task = behavior.getTaskDefinition();
                StepModel model = model(activity, party(task), properties);
                activity.setProperty(StepModel.PROPERTY, model);
                if (model.party() != null && !isCalled(task, model.key())) {
                    complete(task, model);
                }
            }
        }

        private void complete(TaskDefinition task, StepModel model) {
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, completing);
            if (task.getDueDateExpression() == null) {
                task.setDueDateExpression(limits("due", model));
            }
            if (task.getFollowUpDateExpression() == null) {
                task.setFollowUpDateExpression(limits("followUp", model));
            }
        }

        private static Expression limits(String word, StepModel model) {
            return Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression("${limits." + word + "(execution,'" + model.key() + "')}");
        }

        /** Whether the model calls the step's own bean when the task ends. */
        private static boolean isCalled(TaskDefinition task, String key) {
            return Stream.ofNullable(task.getTaskListeners().get(TaskListener.EVENTNAME_COMPLETE))
                    .flatMap(List::stream)
                    .anyMatch(listener -> listener instanceof ExpressionTaskListener called
                            && called.getExpressionText()
                                    .matches("\\$\\{\\w+\\." + Pattern.quote(key) + "\\(task\\)}"));
        }

        private static @Nullable String party(TaskDefinition task) {
            return task.getCandidateGroupIdExpressions().stream()
                    .map(groups -> PARTY.matcher(groups.getExpressionText()))
                    .filter(Matcher::matches)
                    .map(groups -> groups.group(1))
                    .findFirst()
                    .orElse(null);
        }

        private static Map<String, String> properties(Element userTask) {
            return Stream.ofNullable(userTask.element("extensionElements"))
                    .map(extensions -> extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
                    .filter(Objects::nonNull)
                    .flatMap(all -> all.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                    .filter(property -> property.attribute("name") != null
                            && !property.attribute("value", "").isBlank())
                    .collect(Collectors.toMap(
                            property -> property.attribute("name"),
                            property -> property.attribute("value").strip(),
                            (one, other) -> one));
        }

        private static StepModel model(ActivityImpl activity, @Nullable String party, Map<String, String> said) {
            Object label = activity.getProperty("name");
            String amount = said.get("yidan:limit");
            return new StepModel(
                    activity.getId(),
                    label == null ? activity.getId() : label.toString(),
                    party,
                    said.getOrDefault("yidan:dutyRole", ""),
                    said.get("yidan:matter"),
                    words(said, "yidan:keeps", Function.identity()),
                    Set.copyOf(words(said, "yidan:otherThan", StepModel::keyOf)),
                    amount == null
                            ? null
                            : new StepModel.Limit(
                                    said.getOrDefault("yidan:clock", ""), amount, said.getOrDefault("yidan:basis", "")),
                    said.get("yidan:note"),
                    said.get("yidan:result"));
        }

        private static List<String> words(Map<String, String> said, String property, Function<String, String> as) {
            return Arrays.stream(said.getOrDefault(property, "").split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(as)
                    .distinct()
                    .toList();
        }
    }
}
