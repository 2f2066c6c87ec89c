package org.yidan.engine.refusal;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.Wrapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives our mappers to the APIs of the web applications that bring mappers of their own; ours come first by their priority. The
 * servlets are told when they are all registered and none has begun.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.webapp.enabled", matchIfMissing = true)
class WebappFaults implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PROVIDERS = "jersey.config.server.provider.classnames";

    private static final List<String> SERVLETS = List.of("Cockpit Api", "Admin Api", "Tasklist Api", "Welcome Api");

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextLifecycleListeners(WebappFaults::onStart);
    }

    private static void onStart(LifecycleEvent event) {
        if (!Lifecycle.AFTER_START_EVENT.equals(event.getType())
                || !(event.getLifecycle() instanceof Context context)) {
            return;
        }
        for (String name : SERVLETS) {
            if (!(context.findChild(name) instanceof Wrapper servlet)) {
                throw new IllegalStateException("the web applications are not as expected: no servlet " + name);
            }
            servlet.addInitParameter(
                    PROVIDERS, FaultMapper.ALL.stream().map(Class::getName).collect(Collectors.joining(",")));
        }
    }
}
