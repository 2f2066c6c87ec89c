package org.yidan.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.FormHead;
import org.yidan.engine.PrivateStart;

/**
 * Which fields a form asks for: what is sent beyond them is no answer. Forms deployed with a process never change, so they are
 * read once; forms in HTML cannot be read, there the {@link PrivateStart} names what the server reads.
 */
@Component
class AskedFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<PrivateStart> starts;
    private final Map<String, Fields> read = new ConcurrentHashMap<>();

    AskedFields(ObjectProvider<PrivateStart> starts) {
        this.starts = starts;
    }

    /** All fields of a form, those by which somebody decides, and whether it shows the {@link FormHead}. */
    record Fields(Set<String> all, Set<String> decisions, boolean showsHead) {

        private static final Fields NONE = new Fields(Set.of(), Set.of(), false);
    }

    /** Of the start form of the process. */
    Set<String> ofStart(ProcessDefinitionEntity process) {
        Set<String> named = starts.stream()
                .filter(start -> start.processKey().equals(process.getKey()))
                .flatMap(start -> start.fields().stream())
                .collect(Collectors.toSet());
        return named.isEmpty() ? of(process, process.getStartFormDefinition()) : named;
    }

    /** Of a form of the process; a step without one asks nothing. To be called within a command. */
    Set<String> of(ProcessDefinitionEntity process, @Nullable FormDefinition form) {
        return fields(process, form).all();
    }

    /** The same, told apart. */
    Fields fields(ProcessDefinitionEntity process, @Nullable FormDefinition form) {
        if (form == null || form.getCamundaFormDefinitionKey() == null) {
            return Fields.NONE;
        }
        String key = form.getCamundaFormDefinitionKey().getExpressionText();
        String place = process.getDeploymentId() + " " + key;
        Fields known = read.get(place);
        if (known != null) {
            return known;
        }
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinitionEntity bound = context.getCamundaFormDefinitionManager()
                .findDefinitionByDeploymentAndKey(process.getDeploymentId(), key);
        if (bound != null) {
            return read.computeIfAbsent(place, of -> fields(context, bound));
        }
        CamundaFormDefinitionEntity latest =
                context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key);
        return latest == null ? Fields.NONE : fields(context, latest);
    }

    private static Fields fields(CommandContext context, CamundaFormDefinitionEntity bound) {
        byte[] json = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(bound.getDeploymentId(), bound.getResourceName())
                .getBytes();
        try {
            JsonNode form = JSON.readTree(json);
            return new Fields(
                    keys(form, component -> true).collect(Collectors.toUnmodifiableSet()),
                    keys(form, component -> component.path("type").asText().equals("radio"))
                            .collect(Collectors.toUnmodifiableSet()),
                    FormHead.NAMES.stream().anyMatch(form.toString()::contains));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> keys(JsonNode node, Predicate<JsonNode> which) {
        return node.path("components")
                .valueStream()
                .flatMap(component -> Stream.concat(
                        component.hasNonNull("key") && which.test(component)
                                ? Stream.of(component.path("key").asText())
                                : Stream.of(),
                        keys(component, which)));
    }
}
