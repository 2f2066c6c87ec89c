package org.yidan.designer.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yidan.engine.OfficeAct;

/**
 * Deploys the processes without code that come with the application, {@code registers/<process>/}, each with its forms as a
 * deployment of its own: they are kinds of cases like those of designers (ADR 0069), who may go on from them. Done once the engine
 * runs, as kinds are kept with their rights; what did not change is not deployed again.
 */
@Component
class ShippedRegisters {

    private static final String FILES = "classpath*:registers/*/*.*";

    private final RepositoryService repository;
    private final OfficeAct office;

    ShippedRegisters(RepositoryService repository, OfficeAct office) {
        this.repository = repository;
        this.office = office;
    }

    @EventListener(ApplicationReadyEvent.class)
    void deploy() throws IOException {
        Map<String, Map<String, Resource>> folders = new TreeMap<>();
        Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .forEach(file -> folders.computeIfAbsent(folder(file), first -> new TreeMap<>())
                        .put(String.valueOf(file.getFilename()), file));
        folders.forEach((process, files) -> office.ask(() -> deploy(process, files)));
    }

    private static String folder(Resource file) {
        try {
            String[] path = file.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String deploy(String process, Map<String, Resource> files) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("register " + process)
                .source("Yidan")
                .enableDuplicateFiltering(false);
        files.forEach((name, file) -> {
            try (InputStream content = file.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return deployment.deploy().getId();
    }
}
