package org.yidan.engine.shield;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.expression.ModelExpressions;
import org.yidan.engine.shield.XmlReading.Tag;
import org.yidan.shared.Texts;

/**
 * Lets only designers deploy, and only files without scripts, classes, connectors and unlisted beans; all findings at once.
 * The application's own models pass the same check at the start, when nobody is logged in; {@link DesignerCheck} is for what
 * people bring.
 */
class DeploymentGate implements Deployer {

    private static final Set<String> DESIGNERS = Set.of("designer", "camunda-admin");

    private final FormCheck formCheck = new FormCheck();
    private final ShippedModels shipped = new ShippedModels();
    private final ModelExpressions expressions;

    DeploymentGate(ModelExpressions expressions) {
        this.expressions = expressions;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        checkDesigner();
        Map<String, List<Problem>> findings = new LinkedHashMap<>();
        List<String> forms = formsOf(deployment);
        for (ResourceEntity file : deployment.getResources().values()) {
            List<Problem> problems = inspect(file, forms, user() != null);
            if (!problems.isEmpty()) {
                findings.put(file.getName(), problems);
            }
        }
        if (!findings.isEmpty()) {
            throw refusal(findings);
        }
    }

    private static void checkDesigner() {
        Authentication user = user();
        if (user == null) {
            return;
        }
        List<String> groups = user.getGroupIds();
        if (groups == null || groups.stream().noneMatch(DESIGNERS::contains)) {
            throw new AuthorizationException(user.getUserId(), "CREATE", "Deployment", null);
        }
    }

    private static @Nullable Authentication user() {
        Authentication user = Context.getCommandContext().getAuthentication();
        return user == null || user.getUserId() == null ? null : user;
    }

    private List<Problem> inspect(ResourceEntity file, List<String> forms, boolean byUser) {
        String name = file.getName();
        if (name.endsWith(".bpmn")) {
            return inspectModel(file, forms, byUser);
        }
        if (name.endsWith(".dmn")) {
            return XmlReading.read(file.getBytes(), new DecisionModelCheck());
        }
        if (name.endsWith(".form")) {
            return inspectForm(file, forms);
        }
        return List.of(new ModelFinding(Texts.of("engine.file-type-not-allowed", name), 0, 0, null));
    }

    private List<Problem> inspectForm(ResourceEntity file, List<String> forms) {
        List<Problem> problems = new ArrayList<>(formCheck.problems(file.getBytes()));
        String id = formCheck.id(file.getBytes());
        if (id != null && Collections.frequency(forms, id) > 1) {
            problems.add(new ModelFinding(Texts.of("engine.form-id-twice", id), 0, 0, id));
        }
        return problems;
    }

    private List<Problem> inspectModel(ResourceEntity file, List<String> forms, boolean byUser) {
        List<Problem> problems = new ArrayList<>(XmlReading.read(file.getBytes(), new ProcessModelCheck(expressions)));
        if (byUser && problems.isEmpty()) {
            problems.addAll(XmlReading.read(file.getBytes(), new DesignerCheck(expressions, shipped)));
            problems.addAll(XmlReading.read(file.getBytes(), tag -> missingForm(tag, forms)));
        }
        return problems;
    }

    /** The engine would look for the form in the same deployment only when somebody opens the task. */
    private static List<String> missingForm(Tag tag, List<String> forms) {
        String form = tag.attributes().get("formRef");
        if (form == null
                || forms.contains(form) && "deployment".equals(tag.attributes().get("formRefBinding"))) {
            return List.of();
        }
        return List.of(Texts.of("engine.form-not-in-deployment", form));
    }

    /** The ids of all forms, one that is there twice twice. */
    private List<String> formsOf(DeploymentEntity deployment) {
        return deployment.getResources().values().stream()
                .filter(file -> file.getName().endsWith(".form"))
                .map(file -> formCheck.id(file.getBytes()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ParseException refusal(Map<String, List<Problem>> findings) {
        String summary = findings.entrySet().stream()
                .flatMap(file -> file.getValue().stream()
                        .map(problem -> "* " + file.getKey() + " "
                                + (problem.getMainElementId() == null ? "" : problem.getMainElementId() + " ")
                                + problem.getMessage()))
                .collect(Collectors.joining("\n"));
        List<String> files = new ArrayList<>(findings.keySet());
        ParseException refusal = new ParseException(
                Texts.of("engine.deployment-refused") + "\n" + summary,
                files.get(0),
                findings.get(files.get(0)),
                List.of());
        for (String file : files.subList(1, files.size())) {
            refusal.getResorceReports().add(new ResourceReportImpl(file, findings.get(file), List.of()));
        }
        return refusal;
    }
}
