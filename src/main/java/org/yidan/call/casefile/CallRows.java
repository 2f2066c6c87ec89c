package org.yidan.call.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.sight.CallSight;
import org.yidan.call.sight.Sight;
import org.yidan.casework.search.CaseQuestion;
import org.yidan.casework.search.CaseSource;
import org.yidan.engine.CurrentUser;

/** The calls among all cases, with the sight of {@link CallSight} as conditions. */
@Component
class CallRows implements CaseSource {

    private static final String KIND = "CALL";

    private static final String SELECT =
            """
            select call_no as no, 'CALL' as kind, title, matter_code, matter_name, address as place, urgency,
                   status <> 'CLOSED' as open, outcome, lead_unit as unit, registered_at as opened_at
              from call c where true""";

    private static final String SEEN =
            """
            and c.id in (select id from call where calling_unit = any(:callUnits)
                     union all select id from call where township = any(:callTownships)
                     union all select id from call where lead_unit = any(:callUnits)
                     union all select id from call where region = any(:callRegions)
                     union all select call_id from dispatch where lead_unit = any(:callUnits)
                     union all select call_id from dispatch where coop_units && cast(:callUnits as text[])
                     union all select call_id from call_step where step = 'standIn' and acting_unit = any(:callUnits))""";

    private static final String MINE =
            """
            and c.id in (select id from call where caller_user = :callUser
                     union all select id from call where handler = :callUser
                     union all select call_id from call_step where actor = :callUser)""";

    private final CallSight sight;
    private final CurrentUser user;

    CallRows(CallSight sight, CurrentUser user) {
        this.sight = sight;
        this.user = user;
    }

    @Override
    public Optional<Rows> rows(CaseQuestion question) {
        String kind = question.kind();
        if (kind != null && !kind.isBlank() && !kind.equals(KIND)) {
            return Optional.empty();
        }
        Map<String, Object> parameters = new HashMap<>();
        String sql = SELECT;
        Sight own = sight.own();
        if (!own.everything()) {
            sql += " " + SEEN;
            parameters.put("callUnits", array(own.units()));
            parameters.put("callTownships", array(own.townships()));
            parameters.put("callRegions", array(own.regions()));
        }
        if (question.onlyMine()) {
            sql += " " + MINE;
            parameters.put("callUser", user.id());
        }
        return Optional.of(new Rows(sql, parameters));
    }

    private static String[] array(Set<String> codes) {
        return codes.toArray(String[]::new);
    }
}
