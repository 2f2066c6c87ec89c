package org.yidan.adjustment.opinion;

/** What was found of the capacity to take a power on; people as numbers, money in ten thousand yuan (RULES D4). */
public record Capacity(
        int cardOfficers, int cardOfficersNeeded, int budget, String equipment, String trainingPlan, Result result) {

    /** The finding. */
    public enum Result {
        CAPABLE,
        NOT_CAPABLE
    }
}
