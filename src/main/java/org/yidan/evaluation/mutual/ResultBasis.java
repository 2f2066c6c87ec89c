package org.yidan.evaluation.mutual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.Formulas;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.mutual.Result.Basis;
import org.yidan.organization.Organization;
import org.yidan.shared.Sha256;

/** What a result rests on: the questions as they are written, the formulas of the year, the log as far as the facts have read it. */
@Component
class ResultBasis {

    private static final int SHORT = 16;

    private final Facts facts;
    private final Formulas formulas;
    private final Organization organization;

    ResultBasis(Facts facts, Formulas formulas, Organization organization) {
        this.facts = facts;
        this.formulas = formulas;
        this.organization = organization;
    }

    Basis of(Period period) {
        String formula = List.of("D_obj", "T_obj", "S", "ANNUAL").stream()
                .map(key -> key + " " + formulas.of(key, period).version())
                .collect(Collectors.joining(", "));
        return new Basis(questions(), formula, facts.asOf());
    }

    /** In whose name annual sheets go out. */
    String office(String region) {
        return organization.staffingOffice(region);
    }

    private static String questions() {
        return Sha256.of(YearFigures.MEASURES.stream().map(ResultBasis::text).collect(Collectors.joining("\n")))
                .substring(0, SHORT);
    }

    private static String text(String measure) {
        try {
            return new ClassPathResource("evaluation/measures/" + measure + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
