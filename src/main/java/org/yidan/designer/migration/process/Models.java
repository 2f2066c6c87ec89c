package org.yidan.designer.migration.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.OfficeAct;

/** The models of versions, each read once. */
@Component
class Models {

    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;
    private final Map<String, ModelParts> read = new ConcurrentHashMap<>();

    Models(ObjectProvider<RepositoryService> repository, OfficeAct office) {
        this.repository = repository;
        this.office = office;
    }

    ModelParts of(String definitionId) {
        ModelParts known = read.get(definitionId);
        if (known != null) {
            return known;
        }
        ModelParts parts =
                office.ask(() -> new ModelParts(repository.getObject().getBpmnModelInstance(definitionId)));
        read.put(definitionId, parts);
        return parts;
    }
}
