package org.yidan.designer.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.RuleBook;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** What a designer downloads: everything Modeler looks for, with the choices of this server, and nobody's name. */
@YidanTest
class ModelerKitTest {

    private static final Path UNPACKED = Path.of("target/modeler-kit");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Kit kit;

    @BeforeEach
    void download() throws IOException {
        HttpResponse<byte[]> answer =
                Browser.loggedIn(port, "designer", "yidan").download("/designer/modeler.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("attachment", "yidan-modeler.zip"));
        kit = Kit.of(answer.body());
        for (var file : kit.files().entrySet()) {
            Path place = UNPACKED.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
    }

    @Test
    void hasWhatModelerLooksFor() {
        assertThat(kit.files())
                .containsKeys(
                        "README.md",
                        "check.html",
                        "element-templates/yidan.json",
                        ".camunda/element-templates/yidan.json",
                        "plugins/yidan/index.js",
                        "plugins/yidan/client.js",
                        "plugins/yidan/facts.json",
                        "plugins/yidan/bpmnlint-plugin-yidan/package.json",
                        "plugins/yidan/bpmnlint-plugin-yidan/index.js",
                        "plugins/yidan/bpmnlint-plugin-yidan/lint.js",
                        "plugins/yidan/bpmnlint-plugin-yidan/rules/hints.js");
        assertThat(RuleBook.rules()).extracting(Rule::id).allSatisfy(id -> assertThat(kit.files())
                .containsKey("plugins/yidan/bpmnlint-plugin-yidan/rules/" + id + ".js"));
        assertThat(kit.file("README.md"))
                .contains("%APPDATA%\\camunda-modeler\\resources")
                .doesNotContain("{time}");
    }

    @Test
    void offersWhatIsOnTheServer() throws IOException {
        assertThat(values("org.yidan.step.matter-call", "camunda:candidateGroups"))
                .contains("${posts.of(execution,'lead.unit-handler')}", "${posts.of(execution,'intake')}");
        assertThat(values("org.yidan.step.matter-call", "yidan:dutyRole")).contains("LEAD", "COOPERATING");
        assertThat(values("org.yidan.step.matter-call", "listOptions")).contains("${options.matters(execution)}");
        assertThat(values("org.yidan.step.own", "camunda:candidateGroups"))
                .contains("${posts.of(execution,'starter.staff-leader')}", "${posts.of(execution,'staffing-office')}");
        assertThat(values("org.yidan.step.own", "yidan:matter"))
                .contains("${matterCode}")
                .hasSizeGreaterThan(10);
        assertThat(values("org.yidan.service.matter-call", "camunda:expression"))
                .contains("${intake.registerCall(execution)}");
        assertThat(values("org.yidan.decision", "camunda:decisionRef")).contains("call-routing", "call-limits");
        assertThat(values("org.yidan.process", "yidan:starters")).contains("staff-clerk,staff-leader", "unit-leader");
        assertThat(StreamSupport.stream(templates().spliterator(), false)
                        .map(one -> one.path("id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void worksWithoutANetworkAndNamesNobody() {
        String everything = String.join("\n", kit.files().values());

        assertThat(everything)
                .doesNotContainPattern("(?:src|href)=[\"']?(?:https?:)?//")
                .doesNotContainPattern("\\b(?:fetch|XMLHttpRequest|importScripts|eval|Function)\\s*\\(");
        assertThat(jdbc.sql("select display_name from officer")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(20)
                .noneMatch(everything::contains);
    }

    @Test
    void thePageSaysWhereToUnpackIt() {
        assertThat(Browser.loggedIn(port, "designer", "yidan")
                        .page("/designer/modeler")
                        .body())
                .contains(
                        "/designer/modeler.zip",
                        "camunda-modeler\\resources",
                        "~/Library/Application Support",
                        "~/.config");
        assertThat(Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan")
                        .get("/designer/modeler.zip")
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode templates() throws IOException {
        return new ObjectMapper().readTree(kit.file("element-templates/yidan.json"));
    }

    /** What a template offers for this attribute, property or variable. */
    private List<String> values(String template, String name) throws IOException {
        List<String> values = new ArrayList<>();
        StreamSupport.stream(templates().spliterator(), false)
                .filter(one -> one.path("id").asText().equals(template))
                .flatMap(one -> StreamSupport.stream(one.path("properties").spliterator(), false))
                .filter(property ->
                        property.path("binding").path("name").asText().equals(name))
                .forEach(property -> values.addAll(property.path("choices").findValuesAsText("value")));
        return values;
    }
}
