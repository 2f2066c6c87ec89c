package org.yidan.call.card;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yidan.call.Calls;
import org.yidan.call.change.RequestChances;
import org.yidan.call.change.RequestType;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.RequestProcess;

/** One asking for each change of a call that may be asked for. */
@Configuration(proxyBeanMethods = false)
class CallAskings {

    private final Calls calls;
    private final RequestChances chances;
    private final RequestProcess process;

    CallAskings(Calls calls, RequestChances chances, RequestProcess process) {
        this.calls = calls;
        this.chances = chances;
        this.process = process;
    }

    @Bean
    Asking askToExtend() {
        return of(RequestType.EXTEND);
    }

    @Bean
    Asking askToSuspend() {
        return of(RequestType.SUSPEND);
    }

    @Bean
    Asking askToWithdraw() {
        return of(RequestType.WITHDRAW);
    }

    @Bean
    Asking askToTerminate() {
        return of(RequestType.TERMINATE);
    }

    @Bean
    Asking askToMerge() {
        return of(RequestType.MERGE);
    }

    @Bean
    Asking askToMarkAbuse() {
        return of(RequestType.MARK_ABUSE);
    }

    private Asking of(RequestType type) {
        return new CallRequestAsking(type, calls, chances, process);
    }
}
