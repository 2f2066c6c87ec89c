package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What at least three people said of a unit, all together. */
public record Aggregate(
        int answers,
        BigDecimal attitude,
        BigDecimal expertise,
        BigDecimal responsibility,
        BigDecimal relief,
        List<String> reasons) {

    /** Nothing of fewer than three. */
    static Optional<Aggregate> of(List<Ballot> ballots) {
        return ballots.size() < Scores.LEAST_ANSWERS
                ? Optional.empty()
                : Optional.of(new Aggregate(
                        ballots.size(),
                        mean(ballots, Ballot::attitude),
                        mean(ballots, Ballot::expertise),
                        mean(ballots, Ballot::responsibility),
                        mean(ballots, Ballot::relief),
                        ballots.stream()
                                .flatMap(ballot -> Stream.ofNullable(ballot.reason()))
                                .sorted()
                                .toList()));
    }

    Aggregate withoutReasons() {
        return new Aggregate(answers, attitude, expertise, responsibility, relief, List.of());
    }

    private static BigDecimal mean(List<Ballot> ballots, ToIntFunction<Ballot> question) {
        return Objects.requireNonNull(Scores.mean(ballots.stream()
                .map(ballot -> BigDecimal.valueOf(question.applyAsInt(ballot)))
                .toList()));
    }
}
