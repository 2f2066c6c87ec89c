package org.yidan.designer.release;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.designer.release.Definition.Key;
import org.yidan.designer.release.Definition.Kind;
import org.yidan.shared.Rows;

/** The deployed versions of processes and tables with their files, as the engine keeps them: whole lists in one statement. */
@Component
class Definitions {

    private static final String ALL =
            """
            select v.*, d.deploy_time_ at time zone current_setting('timezone') as deployed_at,
                   (select max(o.user_id_) from act_hi_op_log o
                     where o.entity_type_ = 'Deployment' and o.operation_type_ = 'Create' and o.deployment_id_ = d.id_) as deployed_by
              from (select 'PROCESS' as kind, key_ as key, version_ as version, id_ as id, name_ as name, version_tag_ as version_tag,
                           deployment_id_ as deployment_id, resource_name_ as resource, suspension_state_ = 2 as suspended
                      from act_re_procdef
                    union all
                    select 'TABLE', key_, version_, id_, name_, version_tag_, deployment_id_, resource_name_, false
                      from act_re_decision_def) v
              join act_re_deployment d on d.id_ = v.deployment_id
             where %s order by v.kind, v.key, v.version desc""";

    private final JdbcClient jdbc;

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases began on a version, by the id of the definition. */
    record Cases(String id, long running, long finished) {}

    List<Definition> all() {
        return jdbc.sql(ALL.formatted("true")).query(Rows.of(Definition.class)).list();
    }

    /** All versions, the newest first. */
    List<Definition> versions(Key one) {
        return jdbc.sql(ALL.formatted("v.kind = :kind and v.key = :key"))
                .param("kind", one.kind().name())
                .param("key", one.key())
                .query(Rows.of(Definition.class))
                .list();
    }

    Optional<Definition> latest(Key one) {
        return versions(one).stream().findFirst();
    }

    /** The version of a table that was in force at an instant. */
    Optional<Definition> tableAt(String key, Instant at) {
        return versions(new Key(Kind.TABLE, key)).stream()
                .filter(version -> !version.deployedAt().isAfter(at))
                .max(Comparator.comparing(Definition::version));
    }

    Map<String, Cases> cases() {
        return jdbc
                .sql(
                        """
                        select proc_def_id_ as id, count(*) filter (where end_time_ is null) as running,
                               count(*) filter (where end_time_ is not null) as finished
                          from act_hi_procinst group by proc_def_id_""")
                .query(Rows.of(Cases.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Cases::id, Function.identity()));
    }

    /** Running instances of a process by version. */
    Map<String, Long> running(String process) {
        return jdbc
                .sql(
                        """
                        select proc_def_id_ as id, count(*) as running, 0 as finished from act_hi_procinst
                         where proc_def_key_ = ? and end_time_ is null group by proc_def_id_""")
                .param(process)
                .query(Rows.of(Cases.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Cases::id, Cases::running));
    }

    /** The file that defines this version. */
    ModelFile file(Definition one) {
        return files(one.deploymentId()).stream()
                .filter(file -> file.name().equals(one.resource()))
                .findFirst()
                .orElseThrow();
    }

    /** The files of a deployment. */
    List<ModelFile> files(String deploymentId) {
        return jdbc.sql(
                        "select name_, bytes_ from act_ge_bytearray where deployment_id_ = ? and not generated_ order by name_")
                .param(deploymentId)
                .query((row, n) -> new ModelFile(row.getString(1), row.getBytes(2)))
                .list();
    }
}
