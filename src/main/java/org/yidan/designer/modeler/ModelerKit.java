package org.yidan.designer.modeler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.yidan.designer.modeler.template.ElementTemplates;
import org.yidan.designer.modeler.template.Living;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.RuleBook;
import org.yidan.shared.OfficeClock;

/** The folder for Modeler as one file: unpacked into {@code resources}, Modeler finds templates and plugin where it looks for them. */
@Component
class ModelerKit {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String PLUGIN = "plugins/yidan/";
    private static final String BPMNLINT = PLUGIN + "bpmnlint-plugin-yidan/";
    private static final String RULE = "'use strict';\n\nmodule.exports = require('../lint.js').rule('%s');\n";

    private final ObjectMapper json = new ObjectMapper();
    private final LivingChoices choices;
    private final LintScripts scripts;
    private final OfficeClock clock;

    ModelerKit(LivingChoices choices, LintScripts scripts, OfficeClock clock) {
        this.choices = choices;
        this.scripts = scripts;
        this.clock = clock;
    }

    /** As things are on the server now. */
    byte[] zip() {
        ZonedDateTime now = clock.instant().atZone(OfficeClock.ZONE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files(now).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(now.toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Map<String, String> files(ZonedDateTime now) {
        Living living = choices.now();
        String lint = scripts.lint(living.facts());
        String templates = written(ElementTemplates.of(living));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", LintScripts.text("modeler/README.md").replace("{time}", now.format(DAY_AND_TIME)));
        files.put("check.html", scripts.page(lint));
        files.put("element-templates/yidan.json", templates);
        files.put(".camunda/element-templates/yidan.json", templates);
        files.put(PLUGIN + "index.js", LintScripts.text("modeler/index.js"));
        files.put(PLUGIN + "client.js", scripts.client(lint));
        files.put(PLUGIN + "facts.json", written(living.facts().map()));
        files.put(BPMNLINT + "package.json", LintScripts.text("modeler/bpmnlint-package.json"));
        files.put(BPMNLINT + "index.js", LintScripts.text("modeler/bpmnlint-index.js"));
        files.put(BPMNLINT + "lint.js", lint);
        Stream.concat(RuleBook.rules().stream().map(Rule::id), Stream.of("hints"))
                .forEach(id -> files.put(BPMNLINT + "rules/" + id + ".js", RULE.formatted(id)));
        return files;
    }

    private String written(Object value) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
