package org.yidan.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Leaves the browser tests out where there is no browser, and says so where they would have run and after the last test. */
public class BrowserOrLeftOut implements ExecutionCondition {

    private static final String LEFT_OUT = "浏览器测试未运行：没有找到 " + Chromium.BROWSER + " 和 " + Chromium.DRIVER
            + "。 BROWSER TESTS WERE LEFT OUT: install chromium and chromium-driver to run them.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled()) {
            return enabled("a browser is installed");
        }
        context.getRoot()
                .getStore(Namespace.create(BrowserOrLeftOut.class))
                .getOrComputeIfAbsent(SaidAtTheEnd.class, key -> new SaidAtTheEnd());
        return disabled(LEFT_OUT);
    }

    /** JUnit closes it after all tests of the build. */
    private static final class SaidAtTheEnd implements CloseableResource {

        @Override
        public void close() {
            System.out.println(LEFT_OUT);
        }
    }
}
