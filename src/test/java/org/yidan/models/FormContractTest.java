package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Tasklist, the models and the listeners rely on in every form file. Reads the files only. */
class FormContractTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path EMBEDDED = FORMS.resolve("matter-call/register-call.html");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Seen to fail in the renderer that Tasklist brings along. */
    private static final Set<String> BROKEN_IN_TASKLIST =
            Set.of("dynamiclist", "filepicker", "documentPreview", "iframe");

    private static final Set<String> WITHOUT_A_VALUE = Set.of("text", "html", "image", "separator", "spacer", "button");
    private static final Set<String> WITH_OPTIONS = Set.of("select", "radio", "checklist", "taglist");
    private static final Set<String> OPTION_SOURCES = Set.of("values", "valuesKey", "valuesExpression");

    /** Of calls: always visible fields that must be answered. */
    private static final Map<String, String> MANDATORY = table(
            """
            match-matter             -
            verify-and-accept        intakeDecision
            supplement-call          supplement
            approve-upward-call      upwardDecision
            notify-lead              notifiedPerson notifiedAt
            verify-afterwards        papersNote
            approve-afterwards       approvalNote
            assign-interim           interimUnit interimReason
            dispatch-call            -
            accept-dispatch          acceptDecision
            decide-return            returnDecision decisionReason
            first-response           arrivedAt persons responseNote
            handle-matter            persons measures result measure
            cooperate                coopOutcome coopNote
            reinspect                correctionState persons reinspectNote
            confirm-not-true         notTrueDecision confirmNote
            approve-result           approvalDecision
            give-feedback            facts measureText channel
            verify-on-site           verdict verifyNote
            survey-caller            satisfied solved tries
            survey-after-case        satisfied solved tries
            review-unreasonable      unreasonableDecision explanation
            supervise-rework         superviseDecision superviseNote
            supervise                superviseNote
            answer-supervision       answer
            report-to-government     instruction
            classify-unlisted        classification classifyNote
            submit-request           callNo requestType requestReason
            approve-by-lead          decision
            approve-by-center        decision
            resume-handling          resumeNote
            """);

    /**
     * Hidden until another answer makes them necessary. Their label says so and only the server insists: the renderer keeps the
     * fault of a field that has been hidden meanwhile, and Tasklist's button would stay disabled.
     */
    private static final Map<String, String> DEPENDING = table(
            """
            match-matter         matterCode unlistedReason
            verify-and-accept    intakeReason refusalGround transferLetterNo mergeInto urgencyReason
            approve-upward-call  approvalNote
            accept-dispatch      handler handlerPhone plannedVisitAt returnReason returnBasis
            handle-matter        correctionDue transferLetterNo
            approve-result       approvalNote
            survey-caller        surveyReason
            survey-after-case    surveyReason
            submit-request       reasonCode newDue pauseUntil mergeInto
            approve-by-lead      decisionNote
            approve-by-center    decisionNote
            """);

    private static final String JUDGED =
            "{{#if situationText != null}}**情况**\n\n{{situationText}}\n\n{{/if}}{{#if previousText != null}}**上一步**\n\n{{previousText}}{{/if}}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    private record Form(String process, String step, JsonNode content) {

        boolean ofCalls() {
            return process.equals("matter-call") || process.equals("call-request");
        }

        List<JsonNode> inputs() {
            return components().filter(c -> !WITHOUT_A_VALUE.contains(type(c))).toList();
        }

        Stream<JsonNode> components() {
            return below(content);
        }

        private static Stream<JsonNode> below(JsonNode node) {
            return node.path("components").valueStream().flatMap(c -> Stream.concat(Stream.of(c), below(c)));
        }
    }

    @Test
    void coversEveryStepOnceOverAllProcesses() {
        assertThat(forms().map(Form::step)).doesNotHaveDuplicates();
        assertThat(forms().filter(Form::ofCalls).map(Form::step))
                .containsExactlyInAnyOrderElementsOf(MANDATORY.keySet());
    }

    @TestFactory
    Stream<DynamicTest> namesTheFormAfterItsProcessAndFile() {
        return eachForm(form -> {
            assertThat(form.content().path("id").asText()).isEqualTo(form.process() + "-" + form.step());
            assertThat(form.content().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
            assertThat(form.content().path("schemaVersion").asInt()).isLessThanOrEqualTo(16);
        });
    }

    @TestFactory
    Stream<DynamicTest> givesEveryInputALabelAndItsOwnKey() {
        return eachForm(form -> {
            assertThat(form.inputs()).isNotEmpty().allSatisfy(c -> assertThat(
                            c.path("label").asText() + c.path("dateLabel").asText())
                    .isNotBlank());
            assertThat(form.inputs().stream().map(FormContractTest::key))
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.matches("[a-z][a-zA-Z0-9]*"));
            assertThat(form.components().map(c -> c.path("id").asText())).doesNotHaveDuplicates();
        });
    }

    @TestFactory
    Stream<DynamicTest> usesOnlyComponentsThatWorkInTasklist() {
        return eachForm(form -> assertThat(form.components().map(FormContractTest::type))
                .doesNotContainAnyElementsOf(BROKEN_IN_TASKLIST));
    }

    @TestFactory
    Stream<DynamicTest> offersOptionsWhereverOneIsToBeChosen() {
        return eachForm(form -> assertThat(form.inputs().stream().filter(c -> WITH_OPTIONS.contains(type(c))))
                .allSatisfy(c -> assertThat(OPTION_SOURCES.stream().filter(c::has))
                        .as(key(c))
                        .hasSize(1)));
    }

    @TestFactory
    Stream<DynamicTest> marksTheMandatoryFields() {
        return eachForm(form -> {
            if (!form.ofCalls()) {
                return;
            }
            assertThat(keys(form, FormContractTest::isRequired)).isEqualTo(words(MANDATORY, form.step()));
            assertThat(keys(form, c -> c.path("conditional").has("hide") && label(c).endsWith("（必填）")))
                    .isEqualTo(words(DEPENDING, form.step()));
        });
    }

    @TestFactory
    Stream<DynamicTest> hidesNoFieldThatCouldBeFaulty() {
        return eachForm(form -> assertThat(
                        form.components().filter(c -> c.path("conditional").has("hide")))
                .allSatisfy(c -> assertThat(c.path("validate").fieldNames())
                        .toIterable()
                        .as(key(c))
                        .isSubsetOf("maxLength")));
    }

    @TestFactory
    Stream<DynamicTest> asksNothingItsOwnStepDoesNotRead() {
        return eachForm(form -> {
            if (!StepBeans.byForm(form.step())) {
                assertThat(StepBeans.readFor(form.process(), form.step()))
                        .containsAll(form.inputs().stream()
                                .map(FormContractTest::key)
                                .toList());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> headsTheTaskFormsOfCasesWithTheWayToTheCase() {
        return eachForm(form -> {
            if (!form.ofCalls() && isTask(form)) {
                assertThat(form.content().toString()).contains("/cases/{{caseNo}}");
            }
        });
    }

    /** Whoever decides sees what he decides on: the same part in every form of a task, computed when it is opened. */
    @TestFactory
    Stream<DynamicTest> tellsTheSituationAndTheStepBeforeAboveEveryTask() {
        return eachForm(form -> assertThat(form.content()
                        .path("components")
                        .valueStream()
                        .skip(1)
                        .limit(1)
                        .map(part -> part.path("text").asText())
                        .filter(JUDGED::equals))
                .hasSize(isTask(form) ? 1 : 0));
    }

    /** No verdict is chosen beforehand, neither in the form nor by what the step offers. */
    @TestFactory
    Stream<DynamicTest> choosesNothingBeforehand() {
        return eachForm(form -> assertThat(form.inputs()).allSatisfy(c -> {
            assertThat(c.has("defaultValue")).as(key(c)).isFalse();
            if (Set.of("radio", "select", "checkbox").contains(type(c)) && isTask(form)) {
                assertThat(given(form)).doesNotContain(key(c));
            }
        }));
    }

    /** The names of what the step gives to its form. */
    private static Set<String> given(Form form) {
        return Pattern.compile(
                        "<bpmn:userTask [^>]*camunda:formRef=\"" + form.process() + "-" + form.step()
                                + "\".*?</bpmn:userTask>",
                        Pattern.DOTALL)
                .matcher(Models.model(form.process()))
                .results()
                .flatMap(task -> Pattern.compile("<camunda:inputParameter name=\"(\\w+)\"")
                        .matcher(task.group())
                        .results())
                .map(parameter -> parameter.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean isTask(Form form) {
        return Models.processes().contains(form.process())
                && Pattern.compile("<bpmn:userTask [^>]*camunda:formRef=\"" + form.process() + "-" + form.step() + '"')
                        .matcher(Models.model(form.process()))
                        .find();
    }

    @TestFactory
    Stream<DynamicTest> belongsToATaskOrAStartOfItsModel() {
        return eachForm(form -> {
            if (Models.processes().contains(form.process())) {
                assertThat(Models.model(form.process()))
                        .contains("camunda:formRef=\"" + form.process() + "-" + form.step() + "\"");
            }
        });
    }

    @Test
    void registersACallWithoutHandlersInTheMarkup() throws IOException {
        String html = Files.readString(EMBEDDED);

        assertThat(html)
                .contains("<form", "cam-script", "X-YIDAN-XSRF")
                .doesNotContainPattern("<[^>]+\\son[a-z]+\\s*=")
                .doesNotContain("{{");
    }

    /** What fills a field goes there as it is, and what stands in a text is made plain: one variable cannot be both. */
    @TestFactory
    Stream<DynamicTest> showsNoVariableInATextThatFillsAField() {
        return eachForm(form -> {
            Set<String> shown = form.components()
                    .flatMap(c -> PLACEHOLDER.matcher(c.path("text").asText()).results())
                    .flatMap(placeholder -> NAME.matcher(
                                    QUOTED.matcher(placeholder.group(1)).replaceAll(""))
                            .results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            assertThat(form.inputs().stream().map(FormContractTest::key)).noneMatch(shown::contains);
        });
    }

    private static Stream<DynamicTest> eachForm(Consumer<Form> check) {
        return forms().map(
                        form -> DynamicTest.dynamicTest(form.process() + "/" + form.step(), () -> check.accept(form)));
    }

    private static Stream<Form> forms() {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files
                    .filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(FormContractTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Form read(Path file) {
        String step = file.getFileName().toString().replace(".form", "");
        try {
            return new Form(file.getParent().getFileName().toString(), step, JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Set<String> keys(Form form, Predicate<JsonNode> condition) {
        return form.inputs().stream()
                .filter(condition)
                .map(FormContractTest::key)
                .collect(Collectors.toSet());
    }

    private static boolean isRequired(JsonNode component) {
        return component.path("validate").path("required").asBoolean();
    }

    private static String label(JsonNode component) {
        return component.path("label").asText() + component.path("dateLabel").asText();
    }

    private static String type(JsonNode component) {
        return component.path("type").asText();
    }

    private static String key(JsonNode component) {
        return component.path("key").asText();
    }

    private static Set<String> words(Map<String, String> table, String step) {
        return Stream.of(table.getOrDefault(step, "").split(" "))
                .filter(word -> word.matches("\\w+"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> table(String text) {
        return text.lines()
                .map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> a, TreeMap::new));
    }
}
