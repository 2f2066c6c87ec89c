package org.yidan.designer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.util.HtmlUtils;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.engine.People;
import org.yidan.level.LevelDesk;
import org.yidan.shared.DomainException;
import org.yidan.support.Race;
import org.yidan.support.YidanTest;

/**
 * A designer changes the answers to objections as Modeler sends them; it runs when a second person has seen what it changes. Cases
 * stay on their version, the way back is one more release, and what cases have run on is deleted by nobody.
 */
@YidanTest
class ReleaseStoryTest {

    private static final String PROCESS = "level-objection";
    private static final String TABLE = "level-objection-limits";
    private static final String STAFFING = "420381-bb.staffing-office";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    LevelDesk objections;

    @Autowired
    DeploymentMode mode;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    JdbcClient jdbc;

    private Browser anna;
    private Browser bert;
    private Browser staffing;

    @BeforeEach
    void twoDesignersAndAnOffice() {
        story.clock.reset(); // which tables ran beside a version is told by when they were deployed
        People people = new People(identity, authorizations);
        people.user("release-anna", "designer");
        people.user("release-bert", "designer");
        people.user("release-admin", "camunda-admin");
        anna = Browser.loggedIn(port, "release-anna", People.PASSWORD);
        bert = Browser.loggedIn(port, "release-bert", People.PASSWORD);
        staffing = Browser.loggedIn(port, STAFFING, "yidan");
        direct(false);
    }

    @AfterEach
    void asTheSampleIs() {
        direct(true);
        var deployment = repository.createDeployment().name("as shipped");
        shipped().forEach(deployment::addString);
        deployment.deploy();
        story.clock.reset();
    }

    private void direct(boolean direct) {
        ReflectionTestUtils.setField(mode, "direct", direct);
    }

    @Test
    void whatADesignerDeploysRunsWhenASecondPersonHasSeenIt() {
        String old = objected();
        ProcessDefinition before = latest();
        int tableBefore = table();

        String draft = draftOf(anna.deploy(changed()));
        assertThat(draftOf(anna.deploy(changed())))
                .as("sent again it is the same draft")
                .isEqualTo(draft);
        assertThat(latest().getId()).as("nothing runs yet").isEqualTo(before.getId());

        String own = page(anna, "/designer/drafts/" + draft);
        assertThat(own).contains("等待另一名设计人员或编办核对放行", "没有发现问题").doesNotContain("核对无误，放行");
        refused(
                anna.postForm("/designer/drafts/" + draft + "/release", Map.of("seen", seen(draft))),
                403,
                "不能放行自己提交的草稿");
        refused(bert.postForm("/designer/drafts/" + draft + "/withdraw", Map.of()), 403, "只有提交人可以撤回");

        String shown = page(staffing, "/designer/drafts/" + draft);
        assertThat(shown)
                .as("nobody raised the version tag")
                .contains("版本标签没有提高", "/designer/rehearsal?draft=" + draft)
                .doesNotContain("extensionElements/");
        assertThat(page(staffing, "/designer/rehearsal?draft=" + draft))
                .as("who releases may rehearse")
                .contains("value=\"draft-" + draft + "\" selected", "level-objection-stays.csv");
        assertThat(new String(
                        staffing.bytes("/designer/rehearsal/scenarios/level-objection-stays.csv"),
                        StandardCharsets.UTF_8))
                .contains("谁,步骤,回答");
        assertThat(shown)
                .contains("步骤改名", "督促答复", "县政府督促答复", "一行改变", "工作日，2 天", "字段改变", "督促意见（必填）")
                .contains("release-anna");
        assertThat(page(staffing, "/designer")).contains("个草稿等待您核对放行");
        HttpResponse<String> released =
                staffing.postForm("/designer/drafts/" + draft + "/release", Map.of("seen", seen(draft)));
        assertThat(released.statusCode()).as(released.body()).isEqualTo(302);
        refused(bert.postForm("/designer/drafts/" + draft + "/release", Map.of("seen", "")), 409, "已经放行");

        ProcessDefinition after = latest();
        assertThat(after.getVersion()).isEqualTo(before.getVersion() + 1);
        assertThat(table()).isEqualTo(tableBefore + 1);
        assertThat(versionOf(old)).isEqualTo(before.getVersion());
        assertThat(versionOf(objected())).isEqualTo(after.getVersion());
        assertThat(jdbc.sql("select by_user from designer_draft_end where draft_id = ?")
                        .param(Long.parseLong(draft))
                        .query(String.class)
                        .single())
                .isEqualTo(STAFFING);

        seesTheVersions(old, before, after, draft);
        goesBack(before);
    }

    private void seesTheVersions(String old, ProcessDefinition before, ProcessDefinition after, String draft) {
        assertThat(page(staffing, "/designer/drafts/" + draft))
                .as("what was released still says what it changed")
                .contains("与起草时版本的差异", "督促答复", "工作日，2 天");
        assertThat(page(anna, "/designer?q=nonsense")).contains("没有名称或者编号含“nonsense”");
        assertThat(page(anna, "/designer?q=" + PROCESS))
                .contains("process-" + PROCESS)
                .doesNotContain("process-matter-call");
        String designers = page(anna, "/designer");
        assertThat(designers)
                .contains("release-anna 提交，丹江口市编办", "/designer/drafts/" + draft)
                .doesNotContain("/cases?");
        String link = "/cases?version=" + PROCESS + ":" + before.getVersion() + "&status=OPEN";
        assertThat(page(staffing, "/designer").replace("%3A", ":")).contains(link);
        assertThat(page(staffing, link)).contains(old);
        assertThat(page(staffing, "/cases?version=" + PROCESS + ":" + after.getVersion()))
                .doesNotContain(old);
        assertThat(page(staffing, "/cases?version=nonsense")).contains("没有符合条件的");
        assertThat(names(anna.bytes("/designer/versions/process/" + PROCESS + "/" + after.getVersion() + ".zip")))
                .contains("level-objection.bpmn", "urge-level-answer.form", TABLE + ".dmn", "SHA256SUMS");
    }

    private void goesBack(ProcessDefinition former) {
        HttpResponse<String> sent = bert.postForm(
                "/designer/versions/process/" + PROCESS + "/" + former.getVersion() + "/rollback",
                Map.of("reason", "回到原来的做法", "tables", "true"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String draft = sent.headers().firstValue("Location").orElse("").replaceAll(".*/", "");
        assertThat(page(anna, "/designer/drafts/" + draft)).contains("提交回退", "回到原来的做法", "1 天");
        assertThat(anna.postForm("/designer/drafts/" + draft + "/release", Map.of("seen", seen(draft)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(repository.getProcessModel(latest().getId())))
                .isEqualTo(text(repository.getProcessModel(former.getId())));
        refused(
                bert.postForm(
                        "/designer/versions/process/" + PROCESS + "/" + former.getVersion() + "/rollback",
                        Map.of("tables", "true")),
                409,
                "与现行版本完全相同");
    }

    @Test
    void aDraftOfYesterdayIsComparedWithWhatRunsToday() throws InterruptedException {
        Map<String, String> first = shipped();
        first.computeIfPresent(PROCESS + ".bpmn", (name, text) -> text.replace("name=\"提醒编办\"", "name=\"提醒编办答复\""));
        Map<String, String> second = shipped();
        second.computeIfPresent(PROCESS + ".bpmn", (name, text) -> text.replace("name=\"预警编办\"", "name=\"预警编办答复\""));
        String one = draftOf(anna.deploy(first));
        String other = draftOf(bert.deploy(second));
        String stale = seen(other);
        Map<String, String> looked = Map.of("seen", seen(one));
        Callable<Integer> designer = () ->
                bert.postForm("/designer/drafts/" + one + "/release", looked).statusCode();
        Callable<Integer> office = () -> staffing.postForm("/designer/drafts/" + one + "/release", looked)
                .statusCode();
        assertThat(Race.together(List.of(designer, office)))
                .as("two at once: one releases")
                .containsExactlyInAnyOrder(302, 409);

        assertThat(page(anna, "/designer/drafts/" + other)).contains("现行版本又变了", "提醒编办答复", "预警编办答复");
        refused(anna.postForm("/designer/drafts/" + other + "/release", Map.of("seen", stale)), 409, "现行版本又变了");
        refused(
                anna.postForm("/designer/drafts/" + other + "/release", Map.of("seen", seen(other))),
                409,
                "草稿提交以后放行过别的版本");
        refused(anna.postForm("/designer/drafts/" + other + "/reject", Map.of("reason", "")), 400, "请写明理由");
        assertThat(anna.postForm("/designer/drafts/" + other + "/reject", Map.of("reason", "请在新版本上重做"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(bert, "/designer/drafts/" + other)).contains("已退回", "请在新版本上重做");

        String whoLeaves = draftOf(bert.deploy(second));
        identity.deleteMembership("release-bert", "designer");
        assertThat(page(staffing, "/designer/drafts/" + whoLeaves)).contains("提交人已离开或停用");
        assertThat(staffing.postForm(
                                "/designer/drafts/" + whoLeaves + "/release",
                                Map.of("seen", seen(whoLeaves), "confirmed", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(repository.getProcessModel(latest().getId()))).contains("预警编办答复");

        String taken = draftOf(anna.deploy(shipped()));
        assertThat(anna.postForm("/designer/drafts/" + taken + "/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(anna, "/designer/drafts")).contains("已撤回");
        assertThat(jdbc.sql("select count(*) from designer_draft_file where draft_id = ?")
                        .param(Long.parseLong(taken))
                        .query(Integer.class)
                        .single())
                .as("nothing that was sent is lost")
                .isEqualTo(4);
    }

    @Test
    void whatBreaksARuleOrLeavesACaseWithoutItsLimitIsNoDraft() {
        String running = objected();
        Map<String, String> scripted = shipped();
        scripted.computeIfPresent(
                PROCESS + ".bpmn",
                (name, text) ->
                        text.replace("${levelObjection.keepDuty(execution)}", "${runtimeService.x(execution)}"));
        HttpResponse<String> findings = anna.deploy(scripted);
        assertThat(findings.statusCode()).isEqualTo(400);
        assertThat(findings.body()).contains("ServiceTask_KeepDuty", "runtimeService");
        assertThat((Map<?, ?>) JsonPath.read(findings.body(), "$.details"))
                .as("as Modeler shows it, per element")
                .isNotEmpty();

        String short1 = file("processes/" + TABLE + ".dmn").replace("\"urgeLevelAnswer\"", "\"somethingElse\"");
        for (boolean direct : List.of(false, true)) {
            direct(direct);
            HttpResponse<String> answer = anna.deploy(TABLE + ".dmn", short1);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 409);
            assertThat(answer.body()).contains("urgeLevelAnswer");
        }
        assertThat(versionOf(running)).isPositive();
    }

    @Test
    void theSampleDeploysAtOnceAndSaysWhoDidIt() {
        direct(true);
        int before = table();
        String longer = file("processes/" + TABLE + ".dmn").replace("\"P1D\"", "\"P3D\"");

        assertThat(anna.deploy(TABLE + ".dmn", longer).statusCode()).isEqualTo(200);
        assertThat(table()).isEqualTo(before + 1);
        HttpResponse<String> back =
                anna.postForm("/designer/versions/table/" + TABLE + "/" + before + "/rollback", Map.of());
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        assertThat(table()).isEqualTo(before + 2);
        assertThat(page(anna, "/designer")).contains("release-anna 直接部署", "示例系统：部署的文件立即生效");
    }

    @Test
    void whatCasesHaveRunOnIsDeletedByNobody() {
        String no = objected();
        ProcessDefinition running = repository.getProcessDefinition(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .singleResult()
                .getProcessDefinitionId());
        List<String> paths = List.of(
                "/deployment/" + running.getDeploymentId() + "?cascade=true",
                "/deployment/" + running.getDeploymentId(),
                "/process-definition/" + running.getId() + "?cascade=true",
                "/process-definition/" + running.getId(),
                "/process-definition/key/" + PROCESS + "?cascade=true");
        Browser admin = Browser.loggedIn(port, "release-admin", People.PASSWORD);
        for (String path : paths.subList(0, 4)) {
            for (String api : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
                refused(admin.delete(api + path), 409, "任何人都不能删除");
            }
            refused(anna.delete("/engine-rest" + path), 409, "件案件");
            assertThat(staffing.delete("/engine-rest" + path).statusCode()).isIn(403, 404);
        }
        refused(admin.delete("/engine-rest" + paths.get(4)), 409, "任何人都不能删除");
        story.driver.as("release-admin", () -> {
            assertThatThrownBy(() -> repository.deleteDeployment(running.getDeploymentId(), true))
                    .isInstanceOfSatisfying(DomainException.class, refused -> {
                        assertThat(refused.kind()).isEqualTo(DomainException.Kind.CONFLICT);
                        assertThat(refused.code()).isEqualTo("engine.model-has-cases");
                    });
            assertThatThrownBy(() -> repository.deleteProcessDefinition(running.getId(), true))
                    .hasMessageContaining("任何人都不能删除");
            return true;
        });
        assertThat(versionOf(no)).isEqualTo(running.getVersion());
    }

    /** A call sent to the street's own level is objected to; the number of the objection. */
    private String objected() {
        String callNo = story.called("SY-CG-001");
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        Task task = story.driver.task(callNo, "AcceptDispatch");
        return story.driver.as(
                story.driver.holderOf(task), () -> objections.press(task.getId(), "清单未将此项列为乡镇职责，应由县级部门承办。", null));
    }

    private int versionOf(String no) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(no)
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }

    private ProcessDefinition latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult();
    }

    private int table() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    /** Process, forms and table as they came with the application. */
    private static Map<String, String> shipped() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PROCESS + ".bpmn", file("processes/" + PROCESS + ".bpmn"));
        files.put(TABLE + ".dmn", file("processes/" + TABLE + ".dmn"));
        for (String form : List.of("answer-level-objection.form", "urge-level-answer.form")) {
            files.put(form, file("forms/" + PROCESS + "/" + form));
        }
        return files;
    }

    private static Map<String, String> changed() {
        Map<String, String> files = new HashMap<>(shipped());
        files.computeIfPresent(PROCESS + ".bpmn", (name, text) -> text.replace("name=\"督促答复\"", "name=\"县政府督促答复\"")
                .replace("versionTag=\"2.0.0\"", "versionTag=\"2.0.1\""));
        files.computeIfPresent(TABLE + ".dmn", (name, text) -> text.replaceFirst("\"P1D\"", "\"P2D\""));
        files.computeIfPresent("urge-level-answer.form", (name, text) -> text.replace("\"督促意见\"", "\"督促意见（必填）\""));
        return files;
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The number of the draft a deployment was kept as. */
    private static String draftOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat((String) JsonPath.read(answer.body(), "$.type")).isEqualTo("designer.draft-kept");
        assertThat((String) JsonPath.read(answer.body(), "$.message")).contains("没有立即部署", "/designer/drafts/");
        return JsonPath.read(answer.body(), "$.draft");
    }

    /** What the page of the draft says it compared with. */
    private String seen(String draft) {
        Matcher seen = SEEN.matcher(page(staffing, "/designer/drafts/" + draft));
        assertThat(seen.find()).isTrue();
        return HtmlUtils.htmlUnescape(seen.group(1));
    }

    private static String page(Browser who, String path) {
        HttpResponse<String> page = who.page(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return HtmlUtils.htmlUnescape(page.body());
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    private static String text(java.io.InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(byte[] archive) {
        List<String> names = new java.util.ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }
}
