package org.yidan.casework.steps;

import org.jspecify.annotations.Nullable;

/**
 * What a constant of an enum of steps says of itself.
 *
 * @param party the party whose post completes its user task; null for what the office itself does
 * @param named whether the record of the case names the one person of the party
 * @param drawn whether the model draws it
 * @param list the filter of the task list a user task stands in
 * @param element the id of its element, where that does not follow from its name
 * @param result the code of its only result; null where it has several, or leaves no act
 * @param byForm whether the platform completes it by its form and its model, as nothing else is to be done
 * @param forSeveral whether its form only confirms, so that several of them may be completed with the same answers at once
 */
public record StepFacts(
        @Nullable String party,
        boolean named,
        boolean drawn,
        @Nullable WorkList list,
        @Nullable String element,
        @Nullable String result,
        boolean byForm,
        boolean forSeveral) {

    /** Who holds the party's post completes its user task. */
    public static StepFacts by(String party) {
        return new StepFacts(party, false, true, null, null, null, false, false);
    }

    /** Offered like the party's, but the record of the case names the one person; the desk refuses everybody else. */
    public static StepFacts byNamedPerson(String party) {
        return new StepFacts(party, true, true, null, null, null, false, false);
    }

    /** Runs without somebody completing it: service tasks and thrown messages. */
    public static StepFacts byOffice() {
        return new StepFacts(null, false, true, null, null, null, false, false);
    }

    /** Stands in no model: an act the journal notes beside its steps, or a limit that no step has. */
    public static StepFacts noted() {
        return new StepFacts(null, false, false, null, null, null, false, false);
    }

    public StepFacts in(WorkList filter) {
        return new StepFacts(party, named, drawn, filter, element, result, byForm, forSeveral);
    }

    public StepFacts at(String id) {
        return new StepFacts(party, named, drawn, list, id, result, byForm, forSeveral);
    }

    /** It has this one result. */
    public StepFacts as(String code) {
        return new StepFacts(party, named, drawn, list, element, code, byForm, forSeveral);
    }

    /** Its form and its model say all of it: no code does. */
    public StepFacts byItsForm() {
        return new StepFacts(party, named, drawn, list, element, result, true, forSeveral);
    }

    /** Its form only confirms: several may be completed at once. */
    public StepFacts confirming() {
        return new StepFacts(party, named, drawn, list, element, result, byForm, true);
    }
}
