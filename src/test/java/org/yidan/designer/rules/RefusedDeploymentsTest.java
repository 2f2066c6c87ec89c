package org.yidan.designer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.designer.gate.ServerFacts;
import org.yidan.engine.Browser;
import org.yidan.support.PlantedModels;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** What a designer sends as Modeler does: every fault is answered by one 400 with all findings, and nothing is deployed. */
@YidanTest
class RefusedDeploymentsTest {

    private static final int MANY = 200;
    private static final int FAR_TOO_MANY = 5000;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TableOwner owner;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ServerFacts facts;

    private Browser designer;

    @BeforeEach
    void logIn() {
        designer = Browser.basic(port, "designer", "yidan");
    }

    @Test
    void refusesEveryFaultyDesignByOneAnswerAndDeploysNothing() {
        long before = repository.createDeploymentQuery().count();

        assertThat(Specimens.first()).allSatisfy(specimen -> {
            HttpResponse<String> answer = designer.deploy(specimen.files());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("部署被拒绝", "ParseException");
        });

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void saysFileElementNameAndTheNearestWord() {
        Map<String, String> files = new LinkedHashMap<>(SoundDesign.files(0));
        files.computeIfPresent("specimen.bpmn", (name, text) -> text.replace("limits.at(", "limits.att(")
                .replace("'staffing-office'", "'staffing-offise'")
                .replaceFirst("name=\"yidan:dutyRole\"", "name=\"yidan:dutyRoles\""));

        String answer = designer.deploy(files).body();

        assertThat(JsonPath.<List<String>>read(answer, "$.details['specimen.bpmn'].errors[*].mainElementId"))
                .contains("UserTask_CheckGoods", "Boundary_CheckGoodsOverdue_def");
        assertThat(answer).contains("“办理CheckGoods”：", "你是不是要写“staffing-office”？", "你是不是要写“at”？", "“yidan:dutyRole”？");
    }

    @Test
    void deploysSoundDesignsAndSoDoesCode() {
        for (int number : List.of(12, 13)) {
            HttpResponse<String> answer = designer.deploy(SoundDesign.files(number));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            owner.forget(repository, JsonPath.read(answer.body(), "$.id"));
        }
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("specimen.bpmn", SoundDesign.files(0).getOrDefault("specimen.bpmn", ""))
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("不在本次部署中");
    }

    @Test
    void answersFilesThatAreNone() throws IOException {
        String model = SoundDesign.files(1).getOrDefault("specimen-1.bpmn", "");
        Map<String, String> none = Map.of(
                "cut.bpmn",
                model.substring(0, model.length() / 2),
                "empty.bpmn",
                "",
                "packed.bpmn",
                packed(model),
                "page.bpmn",
                "<html><body>x</body></html>",
                "table.dmn",
                model,
                "large.bpmn",
                model + "<!--" + "x".repeat(6 * 1024 * 1024) + "-->",
                "deep.bpmn",
                "<a>".repeat(20_000) + "</a>".repeat(20_000),
                "large.form",
                "[".repeat(5_000));

        none.forEach((name, content) -> {
            HttpResponse<String> answer = designer.deploy(name, content);
            assertThat(answer.statusCode()).as(name + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(name).contains("部署被拒绝", name);
        });
    }

    private static String packed(String model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("model.bpmn"));
            zip.write(model.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void looksAtALargeModelQuicklyAndRefusesOneWithoutMeasure() {
        Facts now = facts.now();
        List<DesignFile> large = Shipped.read(chain(MANY));
        List<Finding> found = List.of();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            found = RuleBook.check(large, now);
            best = Math.min(best, System.nanoTime() - begun);
        }
        System.out.println("rules on a model of 200 tasks: " + best / 1_000_000 + " ms");

        assertThat(found).noneMatch(Finding::refuses);
        assertThat(designer.deploy(chain(FAR_TOO_MANY)).body()).contains("太大");
    }

    /** The sound design with so many more tasks one after the other. */
    private static Map<String, String> chain(int tasks) {
        Map<String, String> files = new LinkedHashMap<>(SoundDesign.files(0));
        StringBuilder more = new StringBuilder();
        List<String> ids = new ArrayList<>(List.of("CallActivity_DoPart"));
        String sound = files.getOrDefault("specimen.bpmn", "");
        int from = sound.indexOf("<bpmn:userTask id=\"UserTask_CheckGoods\"");
        String task = sound.substring(from, sound.indexOf("</bpmn:userTask>", from) + "</bpmn:userTask>".length());
        for (int i = 0; i < tasks; i++) {
            String id = "UserTask_Chained" + i;
            more.append(task.replace("UserTask_CheckGoods", id))
                    .append("<bpmn:sequenceFlow id=\"Flow_To" + i + "\" sourceRef=\"" + ids.get(i) + "\" targetRef=\""
                            + id + "\" />");
            ids.add(id);
        }
        more.append("<bpmn:sequenceFlow id=\"Flow_Last\" sourceRef=\"" + ids.get(tasks)
                + "\" targetRef=\"EndEvent_Done\" />");
        files.put(
                "specimen.bpmn",
                sound.replaceFirst(
                        "<bpmn:sequenceFlow id=\"Flow_DoPartToDone\"[^>]*/>",
                        more.toString().replace("$", "\\$")));
        return files;
    }

    /** What no rule could see is said to the clerk with the element's name, and not in words of Java. */
    @Test
    void saysTheElementWhenAModelFailsBeforeAClerk() {
        String model = SoundDesign.files(1)
                .getOrDefault("specimen-1.bpmn", "")
                .replace("specimen-1", "specimen-failing")
                .replace("camunda:formRefBinding=\"deployment\"", "")
                .replaceAll("camunda:formRef=\"[^\"]*\"", "")
                .replaceAll("<bpmn:timeDate.*</bpmn:timeDate>", "<bpmn:timeDuration>PT1H</bpmn:timeDuration>")
                .replaceAll("\\$\\{(posts|limits)[^}]*}", "\\${nobody}");
        String deployment = PlantedModels.deploy(
                        repository.createDeployment().addString("specimen-failing.bpmn", model))
                .getId();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("specimen-failing"))
                .hasMessageContaining("流程模型在“办理CheckGoods”处有误")
                .hasMessageNotContaining("property");
        owner.forget(repository, deployment);
    }
}
