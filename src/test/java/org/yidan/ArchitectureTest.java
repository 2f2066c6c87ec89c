package org.yidan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.support.ProductionClasses;

/** The sentences of the house style that a machine can read. */
class ArchitectureTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST_CLASS = 250;
    /** An aggregate has one plain accessor per column. */
    private static final int LONGEST_ENTITY = 400;

    private static final int LONGEST_METHOD = 40;

    private static final int MOST_PACKAGE_FILES = 25;

    private static final int MOST_COLLABORATORS = 7;

    private static final JavaClasses CLASSES = ProductionClasses.ALL;

    private static final String[] ENGINE_ROOMS = {
        "org.yidan.engine..",
        "org.yidan..process..",
        "org.yidan.organization.identity..",
        "org.yidan.designer..",
        "org.yidan.tasklist..",
        "org.yidan.audit.."
    };

    @Test
    void theEngineIsSpokenToInNamedRoomsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE_ROOMS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("a move to another engine must stay mechanical")
                .check(CLASSES);
    }

    @Test
    void theDomainKnowsNoEngineAndNothingOfItsOwnGlue() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.yidan..process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yidan..process..")
                .check(CLASSES);
    }

    @Test
    void onlyServicesOpenTransactions() {
        DescribedPredicate<JavaMethod> opensOne = DescribedPredicate.describe(
                "open a transaction",
                method -> method.getAnnotationOfType(Transactional.class).propagation() != Propagation.MANDATORY);
        ArchRule classes = ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beAnnotatedWith("org.springframework.stereotype.Service");
        ArchRule inMethods = methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .and(opensOne)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith("org.springframework.stereotype.Service");

        classes.check(CLASSES);
        inMethods.check(CLASSES);
    }

    @Test
    void noNameEndsInAWordThatSaysNothing() {
        noClasses()
                .that()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("DomainException")
                .and()
                .doNotHaveSimpleName("PersonalData") // the law's own term
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info|Base|Exception)")
                .orShould()
                .haveNameMatching(".*\\.Abstract[^.]*")
                .check(CLASSES);
    }

    @Test
    void beansGetWhatTheyNeedThroughTheConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("org.springframework.stereotype.Service")
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void noBeanHasMoreCollaboratorsThanOneCanKeepInMind() {
        List<String> crowded = CLASSES.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class))
                .flatMap(type -> type.getConstructors().stream())
                .filter(made -> made.getRawParameterTypes().size() > MOST_COLLABORATORS)
                .map(made -> made.getOwner().getName() + " "
                        + made.getRawParameterTypes().size())
                .sorted()
                .toList();

        assertThat(crowded)
                .as("beans with more than %d collaborators", MOST_COLLABORATORS)
                .isEmpty();
    }

    @Test
    void theClockIsAskedNeverTheMachine() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.yidan.shared.OfficeClock")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<String> silent = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .map(name -> MAIN.resolve(name.replace('.', '/')).resolve("package-info.java"))
                .filter(file -> !Files.exists(file) || !saysSomething(read(file)))
                .map(Path::toString)
                .toList();

        assertThat(silent).as("packages without a sentence").isEmpty();
    }

    private static boolean saysSomething(String packageInfo) {
        int open = packageInfo.indexOf("/**");
        int close = packageInfo.indexOf("*/");
        return open >= 0
                && close > open + 20
                && packageInfo.substring(open, close).contains(".")
                && packageInfo.contains("@NullMarked");
    }

    @Test
    void noClassIsLongerThanAScreenfulOrTwo() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> tooLong(read(file)))
                    .map(Path::toString)
                    .toList();

            assertThat(tooLong).as("files of more than %d lines", LONGEST_CLASS).isEmpty();
        }
    }

    private static boolean tooLong(String source) {
        return source.lines().count() > (source.contains("\n@Entity\n") ? LONGEST_ENTITY : LONGEST_CLASS);
    }

    @Test
    void noPackageIsACrowd() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN).filter(Files::isDirectory)) {
            List<String> crowded = folders.filter(folder -> count(folder) > MOST_PACKAGE_FILES)
                    .map(Path::toString)
                    .toList();

            assertThat(crowded)
                    .as("packages of more than %d files", MOST_PACKAGE_FILES)
                    .isEmpty();
        }
    }

    /** Ends of methods are lines of one closing brace at the members' indentation, as the formatter writes them. */
    @Test
    void noMethodIsLongerThanAScreen() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> longestMember(read(file)) > LONGEST_METHOD)
                    .map(Path::toString)
                    .toList();

            assertThat(tooLong)
                    .as("files with a method of more than %d lines", LONGEST_METHOD)
                    .isEmpty();
        }
    }

    private static int longestMember(String source) {
        int longest = 0;
        int length = 0;
        for (String line : source.lines().toList()) {
            boolean opens = line.matches(" {4}[a-zA-Z<].*\\) (throws [\\w, ]+ )?\\{");
            length = opens ? 1 : length > 0 ? length + 1 : 0;
            if (line.equals("    }")) {
                longest = Math.max(longest, length);
                length = 0;
            }
        }
        return longest;
    }

    @Test
    void everyImportNamesItsClass() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(MAIN), Files.walk(Path.of("src/test/java")))) {
            List<String> vague = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).lines().anyMatch(line -> line.matches("import .*\\.\\*;")))
                    .map(Path::toString)
                    .toList();

            assertThat(vague).as("files with an import of everything").isEmpty();
        }
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
