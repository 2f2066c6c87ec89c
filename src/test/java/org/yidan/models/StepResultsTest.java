package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.yidan.engine.steps.SharedResult;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** A step has one result, said by its constant, or results of its own, each by one enum only. */
class StepResultsTest {

    @Test
    void everyStepHasOneResultOrResultsOfItsOwn() {
        List<String> codes = new ArrayList<>();
        Set<Step> choosing = new HashSet<>();
        constants(StepResult.class).map(StepResult.class::cast).forEach(result -> {
            codes.add(result.step().key() + " " + result.name());
            choosing.add(result.step());
        });
        constants(SharedResult.class).map(SharedResult.class::cast).forEach(result -> result.steps()
                .forEach(step -> {
                    codes.add(step.key() + " " + result.name());
                    choosing.add(step);
                }));

        assertThat(codes).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        assertThat(choosing)
                .allSatisfy(step -> assertThat(step.onlyResult()).as(step.key()).isNull());
    }

    private static Stream<Object> constants(Class<?> of) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(of));
        return scanner.findCandidateComponents("org.yidan").stream()
                .filter(found -> !StepBeans.ofATest(found))
                .map(found -> ModelConstants.type(found.getBeanClassName()))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()));
    }
}
