package org.yidan.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint the application answers, as {@code GET /cases/{no}}: our own and the actuator's from Spring, the engine's REST
 * API and that of the web applications from their resource classes, so that none is forgotten.
 */
final class Endpoints {

    private static final int DEEPEST = 6;

    /**
     * Ends the session of who asks, or counts as a wrong password of who asks; tests of the log-in try them. A bundle is refused
     * for a moment when somebody has just acted in the case; its own test tries who may have it.
     */
    private static final Pattern TRIED_ELSEWHERE = Pattern.compile(
            "POST (.*/logout|.*/login/\\{appName}|.*/identity/verify)$|GET /api/audit/cases/\\{caseNo}/bundle$");

    private final SortedSet<String> found = new TreeSet<>();

    private Endpoints() {}

    static SortedSet<String> of(ApplicationContext context) {
        Endpoints endpoints = new Endpoints();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(endpoints::add);
        endpoints.addAll("/engine-rest", CamundaRestResources.getResourceClasses());
        endpoints.addAll("/camunda/api/engine", new EngineRestApplication());
        endpoints.addAll("/camunda/api/cockpit", new CockpitApplication());
        endpoints.addAll("/camunda/api/admin", new AdminApplication());
        endpoints.addAll("/camunda/api/tasklist", new TasklistApplication());
        endpoints.addAll("/camunda/api/welcome", new WelcomeApplication());
        return endpoints.found;
    }

    static boolean isTriedElsewhere(String endpoint) {
        return TRIED_ELSEWHERE.matcher(endpoint).find();
    }

    private void add(RequestMappingInfo info) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.add("GET");
        }
        info.getPatternValues().forEach(pattern -> methods.forEach(method -> add(method, pattern)));
    }

    private void addAll(String base, Application application) {
        addAll(base, application.getClasses());
    }

    private void addAll(String base, Collection<Class<?>> resources) {
        resources.forEach(resource -> path(resource).ifPresent(path -> walk(resource, join(base, path), 0)));
    }

    private void walk(Class<?> resource, String base, int depth) {
        for (Method method : resource.getMethods()) {
            Optional<Method> declared = declarations(method)
                    .filter(one -> one.isAnnotationPresent(Path.class)
                            || designator(one).isPresent())
                    .findFirst();
            if (declared.isEmpty() || method.isBridge()) {
                continue;
            }
            Path own = declared.get().getAnnotation(Path.class);
            String path = own == null ? base : join(base, own.value());
            Optional<String> designator = designator(declared.get());
            if (designator.isPresent()) {
                add(designator.get(), path);
            } else if (depth < DEEPEST) {
                walk(method.getReturnType(), path, depth + 1);
            }
        }
    }

    private void add(String method, String path) {
        if (!List.of("OPTIONS", "HEAD").contains(method)) {
            found.add(method + " " + path.replaceAll("\\{\\s*([\\w-]+)\\s*:[^}]*}", "{$1}"));
        }
    }

    /** The method as declared by the class itself and by everything it implements. */
    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Arrays.stream(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()));
        return Stream.concat(Stream.of(type), above.flatMap(Endpoints::types));
    }

    private static Optional<String> path(Class<?> resource) {
        return types(resource)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .findFirst()
                .map(type -> type.getAnnotation(Path.class).value());
    }

    private static Optional<String> designator(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String join(String base, String path) {
        String plain = path.replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? base : base + "/" + plain;
    }
}
