package org.yidan.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Camunda as it comes out of the box (history full, authorization on), with a sequence of plain user tasks. */
final class BareEngine {

    static final String KEY = "bare-call";
    private static final String STAFF = "staff";
    private static final String SUPERUSER = "postgres";

    private BareEngine() {}

    static ProcessEngine on(CountingDataSource dataSource, List<Stop> stops) {
        ProcessEngineConfiguration stock = new StandaloneProcessEngineConfiguration()
                .setProcessEngineName("bare")
                .setDataSource(dataSource)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setAuthorizationEnabled(true)
                .setJobExecutorActivate(false);
        ProcessEngine engine = stock.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model(stops))
                .deploy();
        grant(engine, Resources.PROCESS_DEFINITION, KEY, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(engine, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        return engine;
    }

    private static BpmnModelInstance model(List<Stop> stops) {
        AbstractFlowNodeBuilder<?, ?> end = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent();
        for (Stop stop : stops) {
            end = end.userTask(stop.element()).camundaCandidateGroups(stop.group());
        }
        return end.endEvent().done();
    }

    private static void grant(ProcessEngine engine, Resource resource, String id, Permission... permissions) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization granted = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        granted.setGroupId(STAFF);
        granted.setResource(resource);
        granted.setResourceId(id);
        granted.setPermissions(permissions);
        authorizations.saveAuthorization(granted);
    }

    /** Its own new database on the server of the application, through a pool of the same size; the application's role may make none. */
    static HikariDataSource database(String applicationUrl, int poolSize) {
        new JdbcTemplate(new DriverManagerDataSource(named("postgres", applicationUrl), SUPERUSER, ""))
                .execute("create database bare");
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(named("bare", applicationUrl));
        pool.setUsername(SUPERUSER);
        pool.setPassword("");
        pool.setMaximumPoolSize(poolSize);
        return pool;
    }

    private static String named(String database, String applicationUrl) {
        return applicationUrl.replaceFirst("(//[^/]+/)[^?]+\\?user=[^&]*", "$1" + database + "?user=" + SUPERUSER);
    }
}
