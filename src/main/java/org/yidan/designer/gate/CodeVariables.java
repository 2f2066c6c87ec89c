package org.yidan.designer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.yidan.designer.rules.Facts;
import org.yidan.engine.ProcessVariable;

/**
 * The variables that code sets, by process: read off the classes that name them, {@code <Name>Model} for the processes of its keys
 * and of its module, {@code CaseVariables} for every one.
 */
final class CodeVariables {

    private static final String[] OWNERS = {
        "classpath*:org/yidan/**/process/**/*Model.class", "classpath*:org/yidan/casework/process/CaseVariables.class"
    };

    private CodeVariables() {}

    /** The names by process; every process has those of every case. */
    static Map<String, List<String>> byProcess() {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        Map<String, Set<String>> variables = new LinkedHashMap<>();
        Set<String> ofEvery = new LinkedHashSet<>();
        for (Class<?> owner : owners()) {
            String module = owner.getPackageName().split("\\.")[2];
            Set<String> named = variables(owner);
            Set<String> processes = keys(owner);
            if (processes.isEmpty()) {
                ofEvery.addAll(named);
            } else {
                keys.computeIfAbsent(module, none -> new LinkedHashSet<>()).addAll(processes);
                variables.computeIfAbsent(module, none -> new LinkedHashSet<>()).addAll(named);
            }
        }
        Map<String, List<String>> known = new LinkedHashMap<>();
        keys.forEach((module, processes) -> {
            Set<String> all = new LinkedHashSet<>(variables.getOrDefault(module, Set.of()));
            all.addAll(ofEvery);
            processes.forEach(process -> known.put(process, List.copyOf(all)));
        });
        known.put(Facts.EVERY, List.copyOf(ofEvery));
        return known;
    }

    private static List<Class<?>> owners() {
        List<Class<?>> owners = new ArrayList<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : OWNERS) {
                for (Resource file : resolver.getResources(pattern)) {
                    String path = file.getURL().getPath();
                    String name = path.substring(path.lastIndexOf("org/yidan/"), path.length() - ".class".length());
                    owners.add(ClassUtils.resolveClassName(name.replace('/', '.'), null));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return owners;
    }

    private static Set<String> keys(Class<?> owner) {
        Set<String> keys = new LinkedHashSet<>();
        constants(owner, String.class).forEach(key -> keys.add(String.valueOf(value(key))));
        return keys;
    }

    private static Set<String> variables(Class<?> owner) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(owner), Arrays.stream(owner.getDeclaredClasses()))
                .flatMap(type -> constants(type, ProcessVariable.class))
                .map(CodeVariables::value)
                .forEach(variable -> names.add(((ProcessVariable<?>) variable).name()));
        return names;
    }

    private static Stream<Field> constants(Class<?> owner, Class<?> type) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type);
    }

    private static Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
