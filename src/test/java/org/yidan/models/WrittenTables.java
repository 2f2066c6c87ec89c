package org.yidan.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.yidan.support.ProductionClasses;

/**
 * Which desks a method of a step bean calls, and which tables are written on the way from there: by repositories, by entities
 * that change, and by SQL.
 */
final class WrittenTables {

    static final JavaClasses CLASSES = ProductionClasses.ALL;

    private static final Pattern SQL =
            Pattern.compile("(?:insert into |delete from |update (?=[a-z_0-9]+(?: [a-z])?\\s+set ))([a-z_0-9]+)");
    private static final Pattern GLUE = Pattern.compile("org\\.yidan\\..*process(\\..*)?");
    private static final Pattern ENGINE =
            Pattern.compile("org\\.yidan\\.(engine|shared|database|calendar|organization)(\\..*)?");
    private static final Pattern WRITES = Pattern.compile("(?:save|delete|insert|update).*");

    private static final Map<JavaClass, String> SOURCES = new HashMap<>();
    private static final Map<JavaMethod, Set<String>> OWN = new HashMap<>();
    private static final Map<JavaMethod, Set<JavaMethod>> CALLED = new HashMap<>();

    private WrittenTables() {}

    /** The desks by class and method, those that write something if any does, and the tables. */
    record Way(Set<String> desks, Set<String> tables) {}

    static Stream<JavaMethod> methods(Class<?> type, String name) {
        return CLASSES.get(type).getMethods().stream()
                .filter(method -> method.getName().equals(name));
    }

    static Way from(Collection<JavaMethod> steps) {
        Set<JavaMethod> desks = new HashSet<>();
        Set<JavaMethod> glue = new HashSet<>();
        steps.forEach(step -> desks(step, glue, desks));
        Set<String> writing = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        desks.forEach(desk -> {
            Set<String> written = new TreeSet<>();
            walk(desk, new HashSet<>(), written);
            tables.addAll(written);
            (written.isEmpty() ? asked : writing).add(desk.getOwner().getSimpleName() + "." + desk.getName());
        });
        return new Way(writing.isEmpty() ? asked : writing, tables);
    }

    /** Beans that the glue to the engine calls, by itself or through other glue. */
    private static void desks(JavaMethod step, Set<JavaMethod> glue, Set<JavaMethod> desks) {
        if (!glue.add(step)) {
            return;
        }
        called(step).forEach(target -> {
            JavaClass owner = target.getOwner();
            if (isGlue(owner)) {
                desks(target, glue, desks);
            } else if (owner.isMetaAnnotatedWith(Component.class) && !isOfEngine(owner)) {
                desks.add(target);
            }
        });
    }

    private static void walk(JavaMethod method, Set<JavaMethod> walked, Set<String> tables) {
        if (!walked.add(method)) {
            return;
        }
        tables.addAll(OWN.computeIfAbsent(method, WrittenTables::own));
        called(method).stream()
                .filter(target -> !isGlue(target.getOwner()) && !isOfEngine(target.getOwner()))
                .forEach(target -> walk(target, walked, tables));
    }

    private static Set<String> own(JavaMethod method) {
        Set<String> tables = new TreeSet<>();
        JavaClass owner = method.getOwner();
        if (owner.isAnnotatedWith(Entity.class)
                && method.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == AccessType.SET)) {
            table(owner.reflect()).ifPresent(tables::add);
        }
        method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAssignableTo(Repository.class))
                .filter(WrittenTables::writes)
                .flatMap(call -> entity(call.getTargetOwner().reflect()))
                .flatMap(entity -> table(entity).stream())
                .forEach(tables::add);
        SQL.matcher(body(method)).results().map(found -> found.group(1)).forEach(tables::add);
        return tables;
    }

    private static boolean writes(JavaMethodCall call) {
        return WRITES.matcher(call.getName()).matches()
                || call.getTarget()
                        .resolveMember()
                        .filter(target -> target.isAnnotatedWith(Modifying.class))
                        .isPresent();
    }

    private static Stream<Class<?>> entity(Class<?> repository) {
        return Arrays.stream(repository.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(parent -> ((ParameterizedType) parent).getActualTypeArguments()[0])
                .filter(Class.class::isInstance)
                .map((Type type) -> (Class<?>) type);
    }

    private static Optional<String> table(Class<?> entity) {
        return Optional.ofNullable(entity.getAnnotation(Table.class)).map(Table::name);
    }

    private static Set<JavaMethod> called(JavaMethod method) {
        return CALLED.computeIfAbsent(method, from -> Stream.concat(
                        from.getMethodCallsFromSelf().stream()
                                .filter(call -> isOurs(call.getTargetOwner()))
                                .map(call -> call.getTarget().resolveMember()),
                        from.getMethodReferencesFromSelf().stream()
                                .filter(reference -> isOurs(reference.getTargetOwner()))
                                .map(reference -> reference.getTarget().resolveMember()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.yidan");
    }

    private static boolean isGlue(JavaClass type) {
        return GLUE.matcher(type.getPackageName()).matches();
    }

    private static boolean isOfEngine(JavaClass type) {
        return ENGINE.matcher(type.getPackageName()).matches();
    }

    /** The text of the methods of that name. */
    private static String body(JavaMethod method) {
        String source = SOURCES.computeIfAbsent(method.getOwner(), WrittenTables::source);
        return Pattern.compile("\\n    [^\\n]*[ >]" + Pattern.quote(method.getName()) + "\\([\\s\\S]*?\\n    }\\n")
                .matcher(source)
                .results()
                .map(found -> found.group())
                .collect(Collectors.joining());
    }

    private static String source(JavaClass type) {
        String outer = type.getName().replaceAll("\\$.*", "");
        Path file = Path.of("src", "main", "java", outer.replace('.', '/') + ".java");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
