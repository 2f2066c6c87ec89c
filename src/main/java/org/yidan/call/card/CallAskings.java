package org.yidan.call.card;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yidan.call.Calls;
import org.yidan.call.change.RequestChances;
import org.yidan.call.change.RequestType;
import org.yidan.call.change.deciders.OwnRequests;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.RequestProcess;
import org.yidan.casework.hands.Seats;

/** One asking for each change of a call that may be asked for. */
@Configuration(proxyBeanMethods = false)
class CallAskings {

    private final Calls calls;
    private final RequestChances chances;
    private final RequestProcess process;
    private final OwnRequests own;
    private final Seats seats;

    CallAskings(Calls calls, RequestChances chances, RequestProcess process, OwnRequests own, Seats seats) {
        this.calls = calls;
        this.chances = chances;
        this.process = process;
        this.own = own;
        this.seats = seats;
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
        return new CallRequestAsking(type, calls, chances, process, own, seats);
    }
}
