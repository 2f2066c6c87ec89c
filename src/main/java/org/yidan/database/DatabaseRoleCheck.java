package org.yidan.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to work with a role that could rewrite the record unnoticed: no superuser, no owner of tables, nobody who may
 * empty a table. Asked once, before the application answers.
 */
@Component
class DatabaseRoleCheck implements SmartInitializingSingleton {

    private final ObjectProvider<JdbcClient> jdbc;
    private final DatabaseSettings settings;

    DatabaseRoleCheck(ObjectProvider<JdbcClient> jdbc, DatabaseSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.allowOwner()) {
            jdbc.ifAvailable(DatabaseRoleCheck::check);
        }
    }

    /** Refuses with {@link DatabaseNotAvailable}. */
    static void check(JdbcClient jdbc) {
        Might might = jdbc.sql(
                        """
                        select current_user as role, rolsuper as superuser,
                               (select count(*) from pg_class c
                                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                                  and (pg_has_role(current_user, c.relowner, 'member')
                                       or has_table_privilege(c.oid, 'TRUNCATE'))) as tables
                        from pg_roles where rolname = current_user""")
                .query(Might.class)
                .single();
        List<String> faults = new ArrayList<>();
        if (might.superuser()) {
            faults.add("is a superuser");
        }
        if (might.tables() > 0) {
            faults.add("owns or may empty " + might.tables() + " tables");
        }
        if (!faults.isEmpty()) {
            throw refusal(might.role(), String.join(" and ", faults));
        }
    }

    private static DatabaseNotAvailable refusal(String role, String faults) {
        return new DatabaseNotAvailable(
                "应用使用的数据库账号权限过大，可以不留痕迹地改写记录。 The role " + role + " of spring.datasource.username " + faults
                        + ": with it the record could be rewritten without a trace.",
                "Give the tables to a role of their own (spring.flyway.user, spring.flyway.password) and let the application work with"
                        + " another (docs/operations.md, \"Two roles\"). To try things with one role set yidan.database.allow-owner=true.");
    }

    /** What the role of this connection may do beyond its work. */
    private record Might(String role, boolean superuser, long tables) {}
}
