package org.yidan.organization;

import org.yidan.shared.DomainException;

/** No person has this user id. */
public class OfficerUnknown extends DomainException {

    public OfficerUnknown(String userId) {
        super(Kind.NOT_FOUND, "organization.officer-unknown", userId);
    }
}
