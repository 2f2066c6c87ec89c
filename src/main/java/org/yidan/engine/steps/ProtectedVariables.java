package org.yidan.engine.steps;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.yidan.engine.ProcessVariable;

/**
 * The variables that code sets, by process: no answer of a form may take their names. They are read off the classes that name them,
 * {@code <Name>Model} for a process and {@code CaseVariables} for every one.
 */
@Component
public class ProtectedVariables {

    private static final Pattern OWNERS =
            Pattern.compile("org\\.yidan\\.[\\w.]+\\.process\\.(\\w+\\.)?(\\w+Model|CaseVariables)");
    private static final String EVERY_PROCESS = "";

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> processesOfModules = new HashMap<>();

    ProtectedVariables() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(OWNERS));
        scanner.findCandidateComponents("org.yidan").forEach(this::read);
    }

    /** The names that no answer of a form in this process may take. */
    public Set<String> of(String process) {
        Set<String> all = new HashSet<>(names.getOrDefault(EVERY_PROCESS, Set.of()));
        all.addAll(names.getOrDefault(process, Set.of()));
        return all;
    }

    /**
     * What may have been set where a model reads a variable: processes of one module hand theirs on to each other.
     *
     * @param every what stands for the processes that code knows nothing of
     */
    public Map<String, List<String>> byProcess(String every) {
        Map<String, List<String>> all = new HashMap<>();
        all.put(every, List.copyOf(of(EVERY_PROCESS)));
        processesOfModules.values().forEach(processes -> {
            Set<String> together = new HashSet<>();
            processes.forEach(process -> together.addAll(of(process)));
            processes.forEach(process -> all.put(process, List.copyOf(together)));
        });
        return all;
    }

    private void read(BeanDefinition found) {
        Class<?> owner = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
        String[] keys = constants(owner, String.class)
                .map(ProtectedVariables::<String>value)
                .toArray(String[]::new);
        Set<String> variables = new HashSet<>();
        Stream.concat(Stream.of(owner), Arrays.stream(owner.getDeclaredClasses()))
                .flatMap(type -> constants(type, ProcessVariable.class))
                .map(constant ->
                        ProtectedVariables.<ProcessVariable<?>>value(constant).name())
                .forEach(variables::add);
        String module = owner.getPackageName().split("\\.")[2];
        processesOfModules.computeIfAbsent(module, none -> new HashSet<>()).addAll(List.of(keys));
        for (String key : keys.length == 0 ? new String[] {EVERY_PROCESS} : keys) {
            names.computeIfAbsent(key, none -> new HashSet<>()).addAll(variables);
        }
    }

    private static Stream<Field> constants(Class<?> owner, Class<?> type) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type);
    }

    @SuppressWarnings("unchecked")
    private static <T> T value(Field constant) {
        try {
            constant.setAccessible(true);
            return (T) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
