package org.yidan.designer.rehearsal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yidan.designer.rehearsal.scenario.Column;
import org.yidan.designer.rehearsal.scenario.Scenario;
import org.yidan.designer.rehearsal.scenario.ScenarioSheet;
import org.yidan.shared.Refused;

/** The scenarios that are kept with the shipped processes, {@code processes/scenarios/<process>-<name>.csv}. */
@Component
class KeptScenarios {

    private final Map<String, Resource> files = new TreeMap<>();

    private final ScenarioSheet sheets;

    KeptScenarios(ScenarioSheet sheets) {
        this.sheets = sheets;
        try {
            Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:processes/scenarios/*.csv"))
                    .forEach(file -> files.put(String.valueOf(file.getFilename()), file));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Their names, each with what its first line says it is. */
    Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        files.keySet()
                .forEach(name -> titles.put(name, read(name).lines().get(0).get(Column.NOTE)));
        return titles;
    }

    Scenario read(String name) {
        return sheets.read(name, content(name));
    }

    /** The file as it was kept. */
    byte[] content(String name) {
        Resource file = files.get(name);
        if (file == null) {
            throw Refused.missing("designer.scenario-unknown", name);
        }
        try {
            return file.getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
