package org.yidan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The files that work now: the newest version of every process with its forms, and of every decision. For who designs, not for cases. */
@Component
public class DeployedFiles {

    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;

    DeployedFiles(ObjectProvider<RepositoryService> repository, OfficeAct office) {
        this.repository = repository;
        this.office = office;
    }

    /**
     * One file as it was deployed.
     *
     * @param process key of the process that a model or form belongs to; empty for a table
     * @param name its name in the deployment
     * @param content its bytes
     */
    public record DeployedFile(String process, String name, byte[] content) {}

    /** Models, each followed by its forms, then tables; each by their keys. */
    public List<DeployedFile> newest() {
        return office.ask(this::read);
    }

    private List<DeployedFile> read() {
        Map<String, DeployedFile> files = new LinkedHashMap<>();
        for (ProcessDefinition process : processes()) {
            String deployment = process.getDeploymentId();
            add(files, process.getKey(), deployment, process.getResourceName());
            repository.getObject().getDeploymentResourceNames(deployment).stream()
                    .filter(name -> name.endsWith(".form"))
                    .sorted()
                    .forEach(name -> add(files, process.getKey(), deployment, name));
        }
        for (DecisionDefinition decision : decisions()) {
            add(files, "", decision.getDeploymentId(), decision.getResourceName());
        }
        return new ArrayList<>(files.values());
    }

    private List<ProcessDefinition> processes() {
        return repository
                .getObject()
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
    }

    private List<DecisionDefinition> decisions() {
        return repository
                .getObject()
                .createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionKey()
                .asc()
                .list();
    }

    private void add(Map<String, DeployedFile> files, String process, String deployment, String name) {
        if (files.containsKey(deployment + " " + name)) {
            return;
        }
        try (InputStream content = repository.getObject().getResourceAsStream(deployment, name)) {
            files.put(deployment + " " + name, new DeployedFile(process, name, content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
