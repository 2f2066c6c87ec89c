package org.yidan.call;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yidan.call.report.Caller;
import org.yidan.call.report.Party;
import org.yidan.call.report.PinnedMatter;
import org.yidan.call.report.Place;
import org.yidan.call.report.Report;
import org.yidan.casework.CaseFile;

/** Calls made for tests, from 均州路街道 about its market, unless said otherwise. */
public final class CallFixtures {

    private CallFixtures() {}

    /** A call raised by 420381001 for the place 420381001, not dispatched yet. */
    public static Call aCall(String callNo) {
        return aCall(callNo, "420381", "420381001", "420381001");
    }

    public static Call aCall(String callNo, String region, String callingUnit, @Nullable String township) {
        Registration registration = new Registration(
                region,
                Direction.UP,
                new Report(
                        "占道经营堵塞通道",
                        "农贸市场门口占道经营，车辆无法通行。",
                        "GRID",
                        Instant.parse("2026-03-02T01:00:00Z"),
                        null,
                        null,
                        null,
                        "夜间光线不足"),
                new Place("420381001", "均州一路 12 号", 32.54, 111.51),
                new Caller(callingUnit.toLowerCase(Locale.ROOT) + ".caller", callingUnit, "张三丰", null, false),
                new Party("李记烧烤店", null, "个体"),
                PinnedMatter.outsideTheList("BB-420381-2026.1", "清单里没有"),
                Urgency.ORDINARY,
                null,
                township,
                null,
                null);
        CaseFile file = new CaseFile(callNo, registration.file(), Instant.parse("2026-03-02T02:00:00Z"));
        return new Call(file, "process-" + callNo, registration);
    }
}
