package org.yidan.catalog.entries;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.access.UnitUse;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** A unit the list names for matters cannot be closed before the list names another. */
@Component
class ListedUnits implements UnitUse {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    ListedUnits(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> of(OrganizationUnit unit) {
        int matters = jdbc.sql(
                        """
                        select count(distinct e.matter_code) from unit_type_unit t
                          join matter_entry_unit u on u.unit_type = t.unit_type
                          join matter_entry e on e.id = u.entry_id and e.region = t.region
                         where t.unit_code = ? and upper_inf(e.recorded) and (upper_inf(e.valid) or upper(e.valid) > ?)""")
                .params(unit.code(), clock.today())
                .query(Integer.class)
                .single();
        return matters == 0 ? List.of() : List.of(Texts.of("organization.use-list", matters));
    }
}
