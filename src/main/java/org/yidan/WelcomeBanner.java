package org.yidan;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of the console at start: where to go and, with the sample data, as whom to log in. */
@Component
class WelcomeBanner {

    private static final Logger log = LoggerFactory.getLogger(WelcomeBanner.class);

    private static final String ADDRESSES =
            """

            ==================================================================================
             依单履职 Yidan 已就绪 / ready{0}
               任务列表 Tasklist   {1}/camunda/app/tasklist/default/
               责任清单 Catalog    {1}/catalog
               事项呼叫 Calls      {1}/calls
               流程监控 Cockpit    {1}/camunda/app/cockpit/default/
               接口文档 API docs   {1}/swagger-ui
            """;

    private static final String SAMPLE_LOG_INS =
            """
             示例数据，密码均为 yidan / sample log-ins, password yidan for all:
               420381001.caller                      呼叫人   raises the call
               420381001-cmd.township-dispatcher     乡镇值班员 verifies and accepts
               420381001.township-leader             分管领导  approves the call upward
               420381-cmd.county-dispatcher          县值班员  dispatches, surveys
               420381-sc.unit-clerk                  签收员   signs for the department
               420381-sc.unit-handler                承办人   handles and gives feedback
               admin  designer  auditor
             仅限本机访问，除非设置 SERVER_ADDRESS / for this machine only, unless SERVER_ADDRESS says otherwise
            """;

    private static final String END =
            "==================================================================================";

    private final Environment environment;

    WelcomeBanner(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        String port = environment.getProperty("local.server.port", "8080");
        String address = "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
        Duration taken = started.getTimeTaken();
        String after = taken == null ? "" : " (" + taken.toSeconds() + " s)";
        boolean sample = environment.getProperty("yidan.sample-data.enabled", Boolean.class, false);
        log.info(ADDRESSES.replace("{0}", after).replace("{1}", address) + (sample ? SAMPLE_LOG_INS : "") + END);
    }
}
