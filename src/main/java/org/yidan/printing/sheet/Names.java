package org.yidan.printing.sheet;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** Names of units and people for papers, where the record keeps codes only. */
@Component
class Names {

    private final Organization organization;
    private final Officers officers;

    Names(Organization organization, Officers officers) {
        this.organization = organization;
        this.officers = officers;
    }

    /** The name of the unit, or the text itself when it is no code. */
    String unit(String code) {
        return organization.find(code).map(OrganizationUnit::name).orElse(code);
    }

    String person(String userId) {
        if (userId.equals(StepEntry.SYSTEM)) {
            return Texts.kept("printing.system");
        }
        return officers.find(userId).map(Officer::displayName).orElse(userId);
    }

    /** The name of a unit or a person, if the text is the code of one. */
    Optional<String> known(String code) {
        Optional<String> unit = organization.find(code).map(OrganizationUnit::name);
        return unit.isPresent() || !code.matches("[a-z0-9.-]{5,64}")
                ? unit
                : officers.find(code).map(Officer::displayName);
    }
}
