package org.yidan.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.yidan.engine.PrivateStart;

/**
 * Which fields a form asks for: what is sent beyond them is no answer. Forms deployed with a process never change, so they are
 * read once; forms in HTML cannot be read, there the {@link PrivateStart} names what the server reads.
 */
@Component
class AskedFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<PrivateStart> starts;
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    AskedFields(ObjectProvider<PrivateStart> starts) {
        this.starts = starts;
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
        if (form == null || form.getCamundaFormDefinitionKey() == null) {
            return Set.of();
        }
        String key = form.getCamundaFormDefinitionKey().getExpressionText();
        String place = process.getDeploymentId() + " " + key;
        Set<String> known = read.get(place);
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
        return latest == null ? Set.of() : fields(context, latest);
    }

    private static Set<String> fields(CommandContext context, CamundaFormDefinitionEntity form) {
        byte[] json = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                .getBytes();
        try {
            return keys(JSON.readTree(json)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> keys(JsonNode node) {
        return node.path("components")
                .valueStream()
                .flatMap(component -> Stream.concat(
                        component.hasNonNull("key")
                                ? Stream.of(component.path("key").asText())
                                : Stream.of(),
                        keys(component)));
    }
}
