package org.yidan.casework.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;
import org.yidan.casework.sight.CaseSight;
import org.yidan.engine.CurrentUser;

/** The cases beside calls, with the sight of {@link CaseSight} as conditions. */
@Component
class CaseFileRows implements CaseSource {

    private static final String SELECT =
            """
            select case_no as no, kind, title, matter_code, matter_name, place, urgency, status = 'OPEN' as open, outcome,
                   (select unit_code from case_party p where p.case_no = f.case_no order by joined limit 1) as unit, opened_at
              from case_file f where true""";

    private static final String SEEN =
            """
            and case_no in (select case_no from case_party where unit_code = any(:caseUnits)
                             union all select case_no from case_act where acting_unit = any(:caseUnits)
                             union all select case_no from case_act where actor = :caseUser
                             union all select case_no from case_file where region = any(:caseRegions))""";

    private static final String MINE = " and case_no in (select case_no from case_act where actor = :caseUser)";

    private final CaseSight sight;
    private final CurrentUser user;

    CaseFileRows(CaseSight sight, CurrentUser user) {
        this.sight = sight;
        this.user = user;
    }

    @Override
    public Optional<Rows> rows(CaseQuestion question) {
        String kind = question.kind();
        boolean any = kind == null || kind.isBlank();
        if (!any && Arrays.stream(CaseKind.values()).noneMatch(one -> one.name().equals(kind))) {
            return Optional.empty();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("caseUser", user.id()));
        String sql = SELECT;
        if (!sight.everything()) {
            sql += " " + SEEN;
            parameters.put("caseUnits", sight.ownUnits().toArray(String[]::new));
            parameters.put("caseRegions", sight.overseenRegions().toArray(String[]::new));
        }
        if (!any) {
            sql += " and kind = :caseKind";
            parameters.put("caseKind", String.valueOf(kind));
        }
        return Optional.of(new Rows(question.onlyMine() ? sql + MINE : sql, parameters));
    }
}
