package org.yidan.engine.shield;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
 * Lets only designers deploy, and only files that keep the rules ({@link ModelRules}), whoever brings them: a person, code, or the
 * application at its start. What the rules let pass is read a second time by the engine's own words for code: no script, no class,
 * no connector, no unlisted bean. All findings are said at once.
 */
class DeploymentGate implements Deployer {

    private static final Set<String> DESIGNERS = Set.of("designer", "camunda-admin");

    private final ModelExpressions expressions;
    private final Supplier<ModelRules> rules;

    DeploymentGate(ModelExpressions expressions, Supplier<ModelRules> rules) {
        this.expressions = expressions;
        this.rules = rules;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        checkDesigner();
        Report report = new Report();
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().values().forEach(file -> files.put(file.getName(), file.getBytes()));
        rules.get().faults(files).forEach(report::add);
        if (!report.refuses()) {
            deployment.getResources().values().forEach(file -> report.add(file.getName(), secondLook(file)));
        }
        if (report.refuses()) {
            throw report.refusal();
        }
    }

    private static void checkDesigner() {
        Authentication user = Context.getCommandContext().getAuthentication();
        if (user == null || user.getUserId() == null) {
            return;
        }
        List<String> groups = user.getGroupIds();
        if (groups == null || groups.stream().noneMatch(DESIGNERS::contains)) {
            throw new AuthorizationException(user.getUserId(), "CREATE", "Deployment", null);
        }
    }

    private List<Problem> secondLook(ResourceEntity file) {
        if (file.getName().endsWith(".bpmn")) {
            return XmlReading.read(file.getBytes(), new ProcessModelCheck(expressions));
        }
        return file.getName().endsWith(".dmn") ? XmlReading.read(file.getBytes(), new DecisionModelCheck()) : List.of();
    }

    /** What was found, file by file, as Modeler shows it at the elements. */
    private static final class Report {

        private final Map<String, List<Problem>> errors = new LinkedHashMap<>();
        private final Map<String, List<Problem>> warnings = new LinkedHashMap<>();

        void add(ModelRules.Fault fault) {
            (fault.refuses() ? errors : warnings)
                    .computeIfAbsent(fault.file(), none -> new ArrayList<>())
                    .add(new ModelFinding(fault.message(), fault.line(), 0, fault.elementId()));
        }

        void add(String file, List<Problem> problems) {
            if (!problems.isEmpty()) {
                errors.computeIfAbsent(file, none -> new ArrayList<>()).addAll(problems);
            }
        }

        boolean refuses() {
            return !errors.isEmpty();
        }

        ParseException refusal() {
            String summary = errors.entrySet().stream()
                    .flatMap(file -> file.getValue().stream().map(problem -> line(file.getKey(), problem)))
                    .collect(Collectors.joining("\n"));
            List<String> files = new ArrayList<>(errors.keySet());
            String first = files.get(0);
            ParseException refusal = new ParseException(
                    Texts.of("engine.deployment-refused") + "\n" + summary, first, errors.get(first), said(first));
            for (String file : files.subList(1, files.size())) {
                refusal.getResorceReports().add(new ResourceReportImpl(file, errors.get(file), said(file)));
            }
            return refusal;
        }

        private List<Problem> said(String file) {
            return warnings.getOrDefault(file, List.of());
        }

        private static String line(String file, Problem problem) {
            @Nullable String element = problem.getMainElementId();
            return "* " + file + " " + (element == null ? "" : element + " ") + problem.getMessage();
        }
    }
}
