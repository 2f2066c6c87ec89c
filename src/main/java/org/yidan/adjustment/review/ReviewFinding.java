package org.yidan.adjustment.review;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.review.ChangeReview.Point;

/**
 * What a reviewer found.
 *
 * @param points by name of the point
 * @param plannedEffect for the legality review: the day on which the basis must be in force
 * @param delegationKind for a delegation: whether a power to punish is handed down
 * @param objectionsSettled for the reasonableness review: whether the objecting units agreed in the end
 */
public record ReviewFinding(
        boolean passed,
        Map<String, Point> points,
        String note,
        @Nullable LocalDate plannedEffect,
        @Nullable DelegationKind delegationKind,
        boolean objectionsSettled) {

    /** What is handed down. */
    public enum DelegationKind {
        /** Needs a decision of the province (行政处罚法 24). */
        PENALTY,
        OTHER
    }
}
