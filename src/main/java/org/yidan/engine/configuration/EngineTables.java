package org.yidan.engine.configuration;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables from the engine's own scripts, as a migration like all others: the role the application works
 * with may not make tables, and migrations of our own may add an index to the engine's.
 */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "identity", "case.engine", "decision.engine", "history", "case.history", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("003");
    }

    @Override
    public String getDescription() {
        return "engine tables of Camunda 7.24.0";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        PARTS.forEach(part -> ScriptUtils.executeSqlScript(
                context.getConnection(),
                new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")));
    }
}
