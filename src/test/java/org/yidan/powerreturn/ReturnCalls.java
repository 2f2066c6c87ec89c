package org.yidan.powerreturn;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yidan.call.Calls;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Calls of a delegated matter in a township. */
@Component
class ReturnCalls {

    private final ProcessDriver driver;
    private final Calls calls;
    private final OfficeClock clock;

    ReturnCalls(ProcessDriver driver, Calls calls, OfficeClock clock) {
        this.driver = driver;
        this.calls = calls;
        this.clock = clock;
    }

    /** Raised by the township's caller, not taken in yet. */
    String registered(String matter, String township) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", "村道旁堆放砂石");
        answers.put("description", "群众反映村道旁长期堆放砂石，妨碍通行，请核查处理。");
        answers.put("occurredAt", clock.instant().minusSeconds(600).toString());
        answers.put("direction", "UP");
        answers.put("areaCode", township);
        answers.put("address", township + " 村道 " + clock.instant().getEpochSecond());
        answers.put("source", "GRID");
        answers.put("matterCode", matter);
        answers.put("urgency", "一般");
        answers.put("noFileReason", "夜间无法拍摄");
        answers.put("urgencyReason", "按一般处理");
        return driver.start("matter-call", township + ".caller", answers);
    }

    /** Dispatched to the township's own center and not signed for. */
    String dispatchedInTownship(String matter, String township) {
        String callNo = registered(matter, township);
        driver.complete(callNo, "VerifyAndAccept", Map.of("intakeDecision", "OWN_LEVEL"));
        return callNo;
    }

    /** A new call as far as its dispatch; gives the unit responsible for it. */
    String dispatched(String matter, String township) {
        String callNo = registered(matter, township);
        driver.complete(callNo, "VerifyAndAccept", Map.of("intakeDecision", "ACCEPT"));
        driver.complete(callNo, "ApproveUpwardCall", Map.of("upwardDecision", "APPROVE"));
        driver.complete(callNo, "DispatchCall", Map.of("dispatchNote", "请按清单时限办理。"));
        return lead(callNo);
    }

    String lead(String callNo) {
        return Objects.requireNonNull(calls.byNo(callNo).leadUnit());
    }
}
