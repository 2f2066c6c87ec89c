package org.yidan.engine.configuration;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.yidan.engine.EngineSettings;
import org.yidan.engine.expression.ProcessBeanExpressions;

/** History, ids, limits and everything of the engine that is switched off because nobody here needs it. */
@Component
class EngineDefaults extends AbstractProcessEnginePlugin {

    /** Unit codes, posts ({@code 420381-CG.unit-handler}) and {@code camunda-admin}. */
    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._-]*";

    private final EngineSettings settings;
    private final ApplicationContext beans;

    EngineDefaults(EngineSettings settings, ApplicationContext beans) {
        this.settings = settings;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        keepHistory(engine);
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setQueryMaxResultsLimit(settings.maxResults());
        engine.setExpressionManager(new ProcessBeanExpressions(beans));
        // The same handful in a query of the moment as in a stored filter; ProcessBeanExpressions refuses the rest.
        engine.setEnableExpressionsInAdhocQueries(true);
        switchOff(engine);
    }

    private void keepHistory(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryTimeToLive(settings.historyTimeToLive());
        engine.setEnforceHistoryTimeToLive(true);
        // The engine deletes nothing by itself: history goes with its case, by two persons (ADR 0078). So it need not
        // write
        // into every row of a case that ends, either, when it would.
        engine.setHistoryRemovalTimeStrategy("none");
        engine.setHistoryCleanupStrategy("endTimeBased");
        engine.setHistoryCleanupEnabled(false);
        engine.setBatchOperationHistoryTimeToLive("P365D");
        engine.setHistoryCleanupJobLogTimeToLive("P30D");
        engine.setTaskMetricsTimeToLive("P30D");
    }

    private static void switchOff(ProcessEngineConfigurationImpl engine) {
        engine.setScriptFactory(new NoScripts());
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setStandaloneTasksEnabled(false);
        engine.setSkipOutputMappingOnCanceledActivities(true);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        // The edge that answers the user logs a fault once; the engine would log every refusal as an error, too.
        engine.setEnableCmdExceptionLogging(false);
    }
}
