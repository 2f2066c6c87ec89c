package org.yidan.designer.rehearsal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;
import org.yidan.designer.rehearsal.Draft;
import org.yidan.engine.OfficeAct;
import org.yidan.shared.Refused;

/** The deployed versions of processes; an older one is rehearsed by deploying its files once more as a draft. */
@Component
class Versions {

    private static final int MOST = 200;

    private final RepositoryService repository;
    private final OfficeAct office;

    Versions(RepositoryService repository, OfficeAct office) {
        this.repository = repository;
        this.office = office;
    }

    /** One version of a process. */
    record Version(String deployment, String process, String name, int number) {}

    List<Version> all() {
        return office.ask(() -> repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, MOST)
                .stream()
                .map(Versions::version)
                .toList());
    }

    private static Version version(ProcessDefinition found) {
        return new Version(
                found.getDeploymentId(),
                found.getKey(),
                Optional.ofNullable(found.getName()).orElse(found.getKey()),
                found.getVersion());
    }

    /** The files of a deployment, as they were. */
    Draft draft(String deployment) {
        return office.ask(() -> {
            List<Resource> resources = repository.getDeploymentResources(deployment);
            if (resources.isEmpty()) {
                throw Refused.missing("designer.rehearsal-no-version");
            }
            return new Draft(
                    deployment,
                    resources.stream()
                            .map(resource -> new Draft.File(resource.getName(), content(deployment, resource.getId())))
                            .toList());
        });
    }

    private byte[] content(String deployment, String resource) {
        try (InputStream file = repository.getResourceAsStreamById(deployment, resource)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
