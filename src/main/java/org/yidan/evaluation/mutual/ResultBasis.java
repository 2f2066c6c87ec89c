package org.yidan.evaluation.mutual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.Formulas;
import org.yidan.evaluation.figures.Period;
import org.yidan.organization.Organization;
import org.yidan.shared.Sha256;

/** What a result rests on: the questions as they are written, the formulas of the year, the log as far as the facts have read it. */
@Component
class ResultBasis {

    private static final int SHORT = 16;

    private final Facts facts;
    private final Formulas formulas;
    private final Organization organization;
    private final TransactionTemplate outside;

    /** The log is taken in outside the transaction of the step, as it remembers what it took. */
    ResultBasis(Facts facts, Formulas formulas, Organization organization, PlatformTransactionManager transactions) {
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.facts = facts;
        this.formulas = formulas;
        this.organization = organization;
    }

    /** Questions, formulas and how much of the sealed log. */
    record Basis(String queryVersion, String formulaVersion, long logSize) {}

    /** As of now; the facts are brought up with the record before. */
    Basis of(Period period) {
        outside.executeWithoutResult(status -> facts.catchUp());
        String formula = List.of("D_obj", "T_obj", "S", "ANNUAL").stream()
                .map(key -> key + " " + formulas.of(key, period).version())
                .collect(Collectors.joining(", "));
        return new Basis(questions(), formula, facts.asOf());
    }

    /** In whose name annual sheets go out. */
    String office(String region) {
        return organization.staffingOffice(region);
    }

    String name(String unit) {
        return organization.unit(unit).name();
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
