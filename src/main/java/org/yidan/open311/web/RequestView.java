package org.yidan.open311.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.call.outside.PublicAct;
import org.yidan.call.outside.PublicCall;
import org.yidan.open311.ServiceList;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** A call and its acts under the standard's names; times in Asia/Shanghai with their offset. */
final class RequestView {

    private RequestView() {}

    /** A request; the history is an extension the standard's users have asked for, so it is left out unless asked for. */
    static Map<String, Object> of(PublicCall call, @Nullable List<PublicAct> history) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("service_request_id", call.callNo());
        view.put("status", call.open() ? "open" : "closed");
        view.put("status_notes", call.standing());
        view.put("service_name", call.matterName() == null ? Texts.of("open311.other") : call.matterName());
        view.put("service_code", call.matterCode() == null ? ServiceList.OTHER : call.matterCode());
        view.put("agency_responsible", call.unit());
        view.put("requested_datetime", time(call.requestedAt()));
        view.put("updated_datetime", time(call.updatedAt()));
        view.put("expected_datetime", time(call.expectedAt()));
        view.put("address", call.address());
        view.put("address_id", null);
        view.put("lat", call.lat());
        view.put("long", call.lng());
        if (history != null) {
            view.put("updates", history.stream().map(RequestView::update).toList());
        }
        return view;
    }

    static Map<String, Object> update(PublicAct act) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("update_id", act.id());
        view.put("service_request_id", act.callNo());
        view.put("updated_datetime", time(act.at()));
        view.put("status", act.stage().name());
        view.put("description", act.words());
        return view;
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null
                ? null
                : at.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(OfficeClock.ZONE)
                        .toOffsetDateTime()
                        .toString();
    }
}
