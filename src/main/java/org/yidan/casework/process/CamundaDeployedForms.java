package org.yidan.casework.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.forms.DeployedForms;
import org.yidan.casework.forms.FormQuestions;
import org.yidan.casework.forms.FormQuestions.Question;
import org.yidan.engine.OfficeAct;
import org.yidan.shared.Kept;

/** Reads questions from the form in the deployment of the process version, which forms are bound to; never changes, so kept. */
@Component
class CamundaDeployedForms implements DeployedForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An option of a choice that the form narrows by an expression. */
    private static final Pattern WORDED = Pattern.compile("\\{label: \"([^\"]*)\", value: \"([^\"]*)\"}");

    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;
    private final Kept<String, FormQuestions> read = new Kept<>();
    private final Kept<String, String> names = new Kept<>();

    CamundaDeployedForms(ObjectProvider<RepositoryService> repository, OfficeAct office) {
        this.repository = repository;
        this.office = office;
    }

    @Override
    public FormQuestions questions(String definitionId, @Nullable String formKey) {
        return formKey == null
                ? FormQuestions.NONE
                : read.computeIfAbsent(
                        definitionId + " " + formKey, id -> office.ask(() -> deployed(definitionId, formKey)));
    }

    private FormQuestions deployed(String definitionId, String formKey) {
        ProcessDefinition definition = definition(definitionId);
        if (definition == null) {
            return FormQuestions.NONE;
        }
        String deployment = definition.getDeploymentId();
        CamundaFormDefinition form = Context.getCommandContext()
                .getCamundaFormDefinitionManager()
                .findDefinitionByDeploymentAndKey(deployment, formKey);
        if (form == null) {
            return FormQuestions.NONE;
        }
        try (InputStream json = repository.getObject().getResourceAsStream(deployment, form.getResourceName())) {
            List<Question> questions = new ArrayList<>();
            collect(JSON.readTree(json).path("components"), questions);
            return new FormQuestions(form.getVersion(), questions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Null when its deployment was deleted: the answers are kept and shown without the words of the form. */
    private @Nullable ProcessDefinition definition(String definitionId) {
        return repository
                .getObject()
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult();
    }

    private static void collect(JsonNode components, List<Question> questions) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                questions.add(question(component));
            }
            collect(component.path("components"), questions);
        }
    }

    private static Question question(JsonNode component) {
        Map<String, String> options = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(option -> options.put(
                        option.path("value").asText(), option.path("label").asText()));
        WORDED.matcher(component.path("valuesExpression").asText())
                .results()
                .forEach(option -> options.put(option.group(2), option.group(1)));
        String label = component
                .path("label")
                .asText(component.path("dateLabel").asText(component.path("key").asText()));
        return new Question(
                component.path("key").asText(),
                label.replaceAll("（必填）|\\(required\\)", ""),
                component.path("properties").path("picker").asText().equals("unit")
                        ? "select"
                        : component.path("type").asText(),
                options);
    }

    @Override
    public String stepName(String definitionId, String element) {
        return names.computeIfAbsent(definitionId + " " + element, id -> office.ask(() -> name(definitionId, element)));
    }

    private String name(String definitionId, String element) {
        if (definition(definitionId) == null) {
            return element;
        }
        ModelElementInstance found =
                repository.getObject().getBpmnModelInstance(definitionId).getModelElementById(element);
        return found instanceof FlowNode node && node.getName() != null ? node.getName() : element;
    }
}
