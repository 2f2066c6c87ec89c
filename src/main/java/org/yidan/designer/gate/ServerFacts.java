package org.yidan.designer.gate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.yidan.calendar.ClockKind;
import org.yidan.designer.rules.Facts;
import org.yidan.engine.EngineSettings;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.steps.ProtectedVariables;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepBean;
import org.yidan.engine.steps.StepTable;
import org.yidan.organization.Role;
import org.yidan.shared.Texts;

/** Gathers what the rules must know of the running application; what cannot change while it runs is gathered once. */
@Component
public class ServerFacts {

    /** What Tasklist draws; files go by a text field of their own. */
    private static final List<String> FIELD_TYPES = List.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "group",
            "table",
            "separator",
            "spacer",
            "button");

    /** Processes of calls know other parties than cases do. */
    private static final Set<String> OF_CALLS = Set.of("matter-call", "call-request");

    private static final List<String> OF_EVERY_CASE = List.of("lead", "unit", "starter");
    private static final List<String> OFFICES =
            List.of("staffing-office", "justice-office", "county-gov", "inspector", "county-dispatcher");
    private static final List<String> OF_ANY_LEVEL = List.of("staff-leader", "staff-clerk");

    private final ApplicationContext context;
    private final StepTable steps;
    private final ProtectedVariables variables;
    private final TablesInForce inForce;
    private @Nullable Facts lasting;

    ServerFacts(ApplicationContext context, StepTable steps, ProtectedVariables variables, TablesInForce inForce) {
        this.variables = variables;
        this.context = context;
        this.steps = steps;
        this.inForce = inForce;
    }

    /** As they are at this moment, with words in the language of the current request. */
    public Facts now() {
        Facts known = lasting();
        Map<String, Facts.Decision> decisions = new TreeMap<>(known.decisions());
        inForce.decisions().forEach(decisions::putIfAbsent);
        Map<String, List<String>> rows = new TreeMap<>(known.limitRows());
        rows.putAll(inForce.limitRows());
        Set<String> processes = new LinkedHashSet<>(known.processes());
        processes.addAll(inForce.processes());
        return new Facts(
                known.beans(),
                known.steps(),
                known.parties(),
                known.units(),
                known.roles(),
                known.leads(),
                known.dutyRoles(),
                known.limitTables(),
                rows,
                known.clocks(),
                decisions,
                List.copyOf(processes),
                known.shipped(),
                known.messages(),
                known.variables(),
                known.fieldTypes(),
                known.archiveDays(),
                Texts.all("rules"));
    }

    private synchronized Facts lasting() {
        Facts known = lasting;
        if (known == null) {
            known = gathered();
            lasting = known;
        }
        return known;
    }

    private Facts gathered() {
        ShippedFiles shipped = ShippedFiles.read();
        Map<String, Facts.Bean> beans = beans();
        Map<String, Map<String, List<String>>> words = shipped.words(beans.keySet());
        return new Facts(
                beans,
                stepsByKey(),
                parties(shipped.parties()),
                units(shipped.parties(), shipped.severalUnits()),
                Stream.concat(Arrays.stream(Role.values()).map(Role::id), OF_ANY_LEVEL.stream())
                        .toList(),
                shipped.leads(),
                List.copyOf(shipped.dutyRoles()),
                shipped.limitTables(),
                shipped.limitRows(),
                Arrays.stream(ClockKind.values()).map(ClockKind::name).toList(),
                shipped.decisions(),
                List.copyOf(words.keySet()),
                words,
                List.copyOf(shipped.messages()),
                variables.byProcess(Facts.EVERY),
                FIELD_TYPES,
                EngineSettings.ARCHIVE_DAYS,
                Map.of());
    }

    private Map<String, Facts.Step> stepsByKey() {
        Map<String, Facts.Step> byKey = new TreeMap<>();
        for (Step step : steps.all()) {
            String party = step.party();
            byKey.put(step.key(), new Facts.Step(step.process(), step.element(), party == null ? "" : party));
        }
        return byKey;
    }

    /** Words of a whole party; calls have their own, every other process those of all cases. */
    private static Map<String, List<String>> parties(Map<String, Set<String>> asked) {
        Set<String> ofCalls = new LinkedHashSet<>(OFFICES);
        asked.forEach((process, words) -> {
            if (OF_CALLS.contains(process)) {
                words.stream().filter(word -> word.indexOf('.') < 0).forEach(ofCalls::add);
            }
        });
        ofCalls.add("cooperating");
        return byKind(ofCalls, new LinkedHashSet<>(OFFICES));
    }

    private static Map<String, List<String>> units(Map<String, Set<String>> asked, Map<String, Set<String>> several) {
        Set<String> ofCalls = new LinkedHashSet<>();
        Set<String> ofCases = new LinkedHashSet<>(OF_EVERY_CASE);
        asked.forEach((process, words) -> words.stream()
                .filter(word -> word.indexOf('.') > 0)
                .map(word -> word.substring(0, word.indexOf('.')))
                .forEach(OF_CALLS.contains(process) ? ofCalls::add : ofCases::add));
        several.forEach((process, words) -> (OF_CALLS.contains(process) ? ofCalls : ofCases).addAll(words));
        return byKind(ofCalls, ofCases);
    }

    private static Map<String, List<String>> byKind(Set<String> ofCalls, Set<String> ofCases) {
        Map<String, List<String>> byProcess = new TreeMap<>();
        OF_CALLS.forEach(process -> byProcess.put(process, List.copyOf(ofCalls)));
        byProcess.put(Facts.EVERY, List.copyOf(ofCases));
        return byProcess;
    }

    private Map<String, Facts.Bean> beans() {
        Map<String, Facts.Bean> beans = new TreeMap<>();
        for (String name : context.getBeanNamesForAnnotation(ProcessBean.class)) {
            Class<?> type = context.getType(name, false);
            ProcessBean marked = context.findAnnotationOnBean(name, ProcessBean.class, false);
            if (type != null && marked != null) {
                Class<?> own = ClassUtils.getUserClass(type);
                boolean ofSteps = context.findAnnotationOnBean(name, StepBean.class, false) != null;
                beans.put(name, new Facts.Bean(marked.everywhere(), ofSteps, methods(own, ofSteps)));
            }
        }
        return beans;
    }

    private Map<String, List<String>> methods(Class<?> type, boolean ofSteps) {
        Map<String, List<String>> methods = new LinkedHashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass() == Object.class
                    || method.isSynthetic()
                    || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            methods.computeIfAbsent(method.getName(), none -> new ArrayList<>())
                    .add(ofSteps ? ofStep(method) : signature(method));
        }
        return methods;
    }

    /** A form comes with the task that ends, or with the start of the process. */
    private String ofStep(Method method) {
        String said = signature(method);
        boolean ofUser = steps.of(method.getName()).filter(Step::ofUser).isPresent();
        return said.equals("any") ? ofUser ? "task" : "execution" : said;
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(ServerFacts::kind).collect(Collectors.joining(","));
    }

    private static String kind(Class<?> type) {
        if (type == DelegateExecution.class) {
            return "execution";
        }
        if (type == DelegateTask.class) {
            return "task";
        }
        if (type == String.class) {
            return "text";
        }
        return type == int.class || type == long.class || Number.class.isAssignableFrom(type) ? "number" : "any";
    }
}
