package org.yidan.models;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.yidan.casework.process.CaseVariables;
import org.yidan.engine.ProcessVariable;

/** The classes that name a model's variables and messages for Java code: {@code <Name>Model}, one for each process. */
final class ModelConstants {

    private final Class<?> type;

    private ModelConstants(Class<?> type) {
        this.type = type;
    }

    static List<ModelConstants> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(
                Pattern.compile("org\\.yidan\\.\\w+(\\.\\w+)*\\.process\\.(\\w+\\.)?\\w+Model")));
        return scanner.findCandidateComponents("org.yidan").stream()
                .map(found -> new ModelConstants(type(found.getBeanClassName())))
                .filter(found -> !found.keys().isEmpty())
                .toList();
    }

    static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keys of the processes it speaks of; none for a class that only happens to be named so. */
    Set<String> keys() {
        return constants(type)
                .filter(field -> field.getType() == String.class)
                .map(field -> (String) valueOf(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether all its models are there already. */
    boolean landed() {
        return Models.processes().containsAll(keys());
    }

    /** Simple name of the class, which tells it from all others. */
    String name() {
        return type.getSimpleName();
    }

    String packageName() {
        return type.getPackageName();
    }

    /** Variables by name, each with the name of its constant. */
    Map<String, String> variables() {
        return variables(Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())));
    }

    /** The variables of every case. */
    static Map<String, String> standard() {
        return variables(Stream.of(CaseVariables.class));
    }

    private static Map<String, String> variables(Stream<Class<?>> owners) {
        return owners.flatMap(ModelConstants::constants)
                .filter(field -> field.getType() == ProcessVariable.class)
                .collect(Collectors.toMap(
                        field -> ((ProcessVariable<?>) valueOf(field)).name(),
                        Field::getName,
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Names of the messages. */
    Set<String> messages() {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(owner -> owner.getSimpleName().equals("Messages"))
                .flatMap(ModelConstants::constants)
                .map(field -> (String) valueOf(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Field> constants(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredFields()).filter(field -> Modifier.isStatic(field.getModifiers()));
    }

    private static Object valueOf(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
