package org.yidan.organization.intake;

import org.yidan.organization.intake.csv.Faults;
import org.yidan.shared.DomainException;

/** The files of an organization hold faults; the message lists them all, and nothing was loaded. */
public class OrganizationFilesFaulty extends DomainException {

    public OrganizationFilesFaulty(Faults faults) {
        super(Kind.INVALID, "organization.files-faulty", faults.count(), faults.listing());
    }
}
