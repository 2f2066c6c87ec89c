package org.yidan.powerreturn.listing;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterTerms;
import org.yidan.engine.FormAnswers;
import org.yidan.organization.Organization;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnTownships;

/**
 * How the matter stands on the list after the return: for the whole region the department leads and the matter is taken back;
 * for single townships it no longer applies there, which makes the department responsible in their place.
 */
@Component
public class ReturnedTerms {

    private final MatterCatalog catalog;
    private final Organization organization;
    private final ReturnTownships townships;

    ReturnedTerms(MatterCatalog catalog, Organization organization, ReturnTownships townships) {
        this.catalog = catalog;
        this.organization = organization;
        this.townships = townships;
    }

    /** The terms as they stand on the list on the first day, with the return carried out. */
    MatterTerms of(PowerReturn file, NewDuties duties) {
        MatterTerms terms = catalog.inForce(file.matterCode(), file.region(), file.effectiveFrom())
                .terms();
        MatterTerms returned = file.regionWide() ? takenBack(terms, duties) : excepted(file, terms);
        MatterTerms guided = duties.guide().isEmpty() ? returned : returned.withGuide(duties.guide());
        return duties.legalBasis() == null ? guided : guided.withLegalBasis(duties.legalBasis());
    }

    private MatterTerms takenBack(MatterTerms terms, NewDuties duties) {
        String department = Objects.requireNonNull(terms.delegatedFrom(), "a return is of a delegated matter");
        List<String> cooperating = terms.coopUnitTypes().stream()
                .filter(type -> !type.equals(department) && !organization.dependsOnPlace(type))
                .toList();
        return terms.withLead(department)
                .withCooperating(cooperating)
                .withDelegation(null)
                .withListCategory(ListCategory.TAKEN_BACK)
                .withDuties(
                        FormAnswers.required("returnedDuty", duties.ofDepartment()),
                        FormAnswers.required("keptDuty", duties.ofTownship()));
    }

    private MatterTerms excepted(PowerReturn file, MatterTerms terms) {
        MatterTerms excepted = terms;
        for (String township : townships.of(file.caseNo(), ReturnTownships.State.OPEN)) {
            excepted = excepted.withException(township, false);
        }
        return excepted;
    }
}
