package org.yidan.call;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.shared.personal.PersonalFields;

/** The fields that say who called. */
@Component
public class CallerFields implements PersonalFields {

    @Override
    public Set<String> ofCaller() {
        return Set.of("callerName", "callerPhone");
    }
}
