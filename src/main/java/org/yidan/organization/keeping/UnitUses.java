package org.yidan.organization.keeping;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.access.UnitUse;

/** What still leans on a unit: units below it, stations it sends, and what modules above contribute. */
@Component
public class UnitUses {

    private final JdbcClient jdbc;
    private final ObjectProvider<UnitUse> modules;

    UnitUses(JdbcClient jdbc, ObjectProvider<UnitUse> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    /** In words for the keeper; empty when it can be closed. */
    public List<String> of(OrganizationUnit unit) {
        List<String> uses = new ArrayList<>(jdbc.sql(
                        """
                        select name from organization_unit
                         where (parent_code = :unit or dispatching_department_code = :unit) and closed_on is null order by code limit 20""")
                .param("unit", unit.code())
                .query(String.class)
                .list());
        modules.forEach(module -> uses.addAll(module.of(unit)));
        return uses;
    }
}
