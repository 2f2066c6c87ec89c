package org.yidan.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the list says about a matter, without time and version: the columns of a list file.
 *
 * @param coopUnitTypes in the order of the list, may be empty
 * @param legalBasis the citations in full, as the list cites them
 * @param delegatedFrom type of the department that held the power; null exactly when not delegated
 * @param urgencyDefault 一般, 紧急 or 特急
 * @param acceptHours limit for signing, in hours (working hours, elapsed for 特急)
 * @param handleDays limit for handling, in working days
 * @param exceptions townships that differ from the region scope, true where the matter applies
 * @param verified whether the citations were checked against the text of the law
 * @param delegationRef number of the decision that handed the power down, null where none is known or the matter is not delegated
 * @param sanDingRef the place of the duty in the rules of the department (三定规定), null where none is recorded
 */
public record MatterTerms(
        String code,
        String name,
        String domain,
        String leadUnitType,
        List<String> coopUnitTypes,
        String leadDuty,
        String townshipDuty,
        String legalBasis,
        @Nullable String delegatedFrom,
        boolean joint,
        String urgencyDefault,
        int acceptHours,
        int handleDays,
        List<String> guideSteps,
        RegionScope regionScope,
        ListCategory listCategory,
        Map<String, Boolean> exceptions,
        boolean verified,
        @Nullable String delegationRef,
        @Nullable String sanDingRef) {

    /** How a code looks, {@code SY-CG-001}: the same wherever one is typed, imported or asked for. */
    public static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z]{2}-[0-9]{3,4}");

    public MatterTerms {
        coopUnitTypes = List.copyOf(coopUnitTypes);
        guideSteps = List.copyOf(guideSteps);
        exceptions = Map.copyOf(exceptions);
    }

    /** Terms whose delegation and duty are not referred to any document. */
    public MatterTerms(
            String code,
            String name,
            String domain,
            String leadUnitType,
            List<String> coopUnitTypes,
            String leadDuty,
            String townshipDuty,
            String legalBasis,
            @Nullable String delegatedFrom,
            boolean joint,
            String urgencyDefault,
            int acceptHours,
            int handleDays,
            List<String> guideSteps,
            RegionScope regionScope,
            ListCategory listCategory,
            Map<String, Boolean> exceptions,
            boolean verified) {
        this(
                code,
                name,
                domain,
                leadUnitType,
                coopUnitTypes,
                leadDuty,
                townshipDuty,
                legalBasis,
                delegatedFrom,
                joint,
                urgencyDefault,
                acceptHours,
                handleDays,
                guideSteps,
                regionScope,
                listCategory,
                exceptions,
                verified,
                null,
                null);
    }

    /** Whether the matter applies in this township (nine-digit code of its region), by its scope and the exceptions from it. */
    public boolean appliesIn(String townshipCode) {
        Boolean exception = exceptions.get(townshipCode);
        return exception == null ? regionScope.covers(townshipCode) : exception;
    }

    /** Whether a county department handed the power down to the townships. */
    public boolean delegated() {
        return delegatedFrom != null;
    }

    /** The same terms under another name; the matter stays the same. */
    public MatterTerms withName(String newName) {
        return with(copy -> copy.name = newName);
    }

    /** The same terms with another lead, by type of unit. */
    public MatterTerms withLead(String unitType) {
        return with(copy -> copy.leadUnitType = unitType);
    }

    /** The same terms with these co-operating types of units. */
    public MatterTerms withCooperating(List<String> unitTypes) {
        return with(copy -> copy.coopUnitTypes = unitTypes);
    }

    /** The same terms with other duties. */
    public MatterTerms withDuties(String ofLead, String ofTownship) {
        return with(copy -> {
            copy.leadDuty = ofLead;
            copy.townshipDuty = ofTownship;
        });
    }

    /** The same terms with other limits: hours for signing, working days for handling. */
    public MatterTerms withLimits(int hours, int days) {
        return with(copy -> {
            copy.acceptHours = hours;
            copy.handleDays = days;
        });
    }

    /** The same terms resting on another legal basis. */
    public MatterTerms withLegalBasis(String citations) {
        return with(copy -> copy.legalBasis = citations);
    }

    /** The same terms with the power handed down by this type of department, or by none. */
    public MatterTerms withDelegation(@Nullable String department) {
        return with(copy -> {
            copy.delegatedFrom = department;
            copy.delegationRef = department == null ? null : copy.delegationRef;
        });
    }

    /** The same terms, referred to these documents: the decision on the delegation, and the rules of the department. */
    public MatterTerms withReferences(@Nullable String delegation, @Nullable String sanDing) {
        return with(copy -> {
            copy.delegationRef = delegation;
            copy.sanDingRef = sanDing;
        });
    }

    /** The same terms on another of the township's lists. */
    public MatterTerms withListCategory(ListCategory category) {
        return with(copy -> copy.listCategory = category);
    }

    /** The steps of the guide as data: who does each, until when, with which form and evidence. */
    public List<GuideStep> guide() {
        return Guide.steps(guideSteps, leadUnitType);
    }

    /** The same terms with the guide of these steps. */
    public MatterTerms withGuide(List<String> steps) {
        return with(copy -> copy.guideSteps = steps);
    }

    /** The same terms, applying or not in this township (nine-digit code) whatever the scope says. */
    public MatterTerms withException(String township, boolean applies) {
        Map<String, Boolean> changed = new HashMap<>(exceptions);
        changed.put(township, applies);
        return withExceptions(changed);
    }

    /** The same terms with exactly these exceptions from the scope. */
    public MatterTerms withExceptions(Map<String, Boolean> townships) {
        return with(copy -> copy.exceptions = townships);
    }

    private MatterTerms with(Consumer<TermsCopy> change) {
        TermsCopy copy = new TermsCopy(this);
        change.accept(copy);
        return copy.terms();
    }
}
