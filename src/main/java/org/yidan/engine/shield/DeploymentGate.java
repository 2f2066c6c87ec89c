package org.yidan.engine.shield;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.yidan.shared.Texts;

/**
 * Lets only designers deploy, and only files without scripts, classes, connectors and unlisted beans; all findings at once.
 * The application's own models pass the same check at the start, when nobody is logged in.
 */
class DeploymentGate implements Deployer {

    private static final Set<String> DESIGNERS = Set.of("designer", "camunda-admin");

    private final ObjectMapper json = new ObjectMapper();
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
        for (ResourceEntity file : deployment.getResources().values()) {
            List<Problem> problems = inspect(file);
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

    private List<Problem> inspect(ResourceEntity file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            return inspectModel(file);
        }
        if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            return XmlReading.read(file.getBytes(), new DecisionModelCheck());
        }
        if (name.endsWith(".form")) {
            return inspectForm(file.getBytes());
        }
        if (name.endsWith(".png") || name.endsWith(".jpg")) {
            return List.of();
        }
        return List.of(new Finding(Texts.of("engine.file-type-not-allowed", file.getName()), 0, 0, null));
    }

    private List<Problem> inspectModel(ResourceEntity file) {
        return XmlReading.read(file.getBytes(), new ProcessModelCheck(expressions));
    }

    private List<Problem> inspectForm(byte[] form) {
        try {
            json.readTree(new String(form, StandardCharsets.UTF_8));
            return List.of();
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            return List.of(
                    new Finding(Texts.of("engine.file-not-readable", unreadable.getOriginalMessage()), line, 0, null));
        }
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
