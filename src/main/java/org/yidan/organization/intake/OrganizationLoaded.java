package org.yidan.organization.intake;

import java.util.Map;

/**
 * The organization was loaded or changed; published inside the transaction, in which log-ins and groups follow.
 *
 * @param initialPasswords by user id, for those who get one; never stored as such
 */
public record OrganizationLoaded(Map<String, String> initialPasswords) {

    @Override
    public String toString() {
        return "OrganizationLoaded[" + initialPasswords.size() + " initial passwords]";
    }
}
