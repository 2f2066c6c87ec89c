package org.yidan.enforcement;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.shared.personal.PersonalFields;

/** The fields that name a party of a case or a witness. */
@Component
public class OffenderFields implements PersonalFields {

    @Override
    public Set<String> ofPerson() {
        return Set.of("party", "partyName", "partyAddress", "witness");
    }
}
