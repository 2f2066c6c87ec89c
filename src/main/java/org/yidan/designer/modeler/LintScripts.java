package org.yidan.designer.modeler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yidan.designer.rules.Facts;

/** Puts the compiled rules and the facts of this server into the one script that Modeler, bpmnlint and the page of checks run. */
@Component
class LintScripts {

    private static final String FACTS = "const facts = {};";
    private static final String KERNEL = "/* kernel */";
    private static final String LINT = "/* lint */";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private final String script = text("modeler/lint.js").replace(KERNEL, text("lint/rules.js"));
    private final String client = text("modeler/client.js") + text("modeler/timers.js");
    private final String page = text("modeler/check.html");

    /** Rules and facts; a module for Node, {@code YidanLint} in a page. */
    String lint(Facts facts) {
        return script.replace(FACTS, FACTS.replace("{}", safe(facts.map())));
    }

    /** The same, and what tells Modeler of it. */
    String client(String lint) {
        return lint + client;
    }

    /** A page that checks files of one's own, from the disk and without a server. */
    String page(String lint) {
        return page.replace(LINT, lint.replace("</", "<\\/"));
    }

    /** As JSON that ends neither a script nor a line of one. */
    private String safe(Object value) {
        try {
            return json.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(String file) {
        try {
            return new ClassPathResource("designer/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
