package org.yidan.open311.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterEntry;
import org.yidan.open311.Partner;
import org.yidan.open311.ServiceList;
import org.yidan.shared.Days;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Turns what a partner sends into the answers of the call's start form, which checks everything again. */
@Component
class StartForm {

    private static final int TITLE = 80;
    private static final String ORDINARY = "一般";

    private final ServiceList services;
    private final AreaFinder areas;
    private final OfficeClock clock;

    StartForm(ServiceList services, AreaFinder areas, OfficeClock clock) {
        this.services = services;
        this.areas = areas;
        this.clock = clock;
    }

    Map<String, Object> answers(FiledRequest request, Partner partner, List<Long> fileIds) {
        Optional<MatterEntry> matter = services.matter(request.serviceCode(), partner.region());
        Map<String, Object> answers = new HashMap<>();
        answers.put("direction", "UP");
        answers.put("source", partner.source());
        answers.put("matterCode", matter.map(MatterEntry::code).orElse(null));
        answers.put("title", title(request, matter));
        answers.put("description", request.description());
        answers.put("occurredAt", occurredAt(request));
        answers.put("areaCode", areas.areaOf(request, partner.region()));
        answers.put("address", address(request));
        answers.put("lat", degrees(request.lat(), "lat"));
        answers.put("lng", degrees(request.lng(), "long"));
        answers.put("hotlineNo", request.attribute(ServiceList.EXTERNAL_NO));
        answers.put("fileIds", fileIds.stream().map(String::valueOf).collect(Collectors.joining(",")));
        answers.put("noFileReason", fileIds.isEmpty() ? noPhoto(request) : null);
        putUrgency(answers, request, matter);
        putCaller(answers, request);
        answers.values().removeIf(value -> value == null || "".equals(value));
        return answers;
    }

    private static String title(FiledRequest request, Optional<MatterEntry> matter) {
        String words = Optional.ofNullable(request.attribute("title")).orElseGet(() -> matter.map(MatterEntry::name)
                .orElseGet(() -> String.valueOf(request.description()).strip()));
        return words.length() <= TITLE ? words : words.substring(0, TITLE - 1) + "…";
    }

    private String occurredAt(FiledRequest request) {
        String sent = request.attribute("occurred_at");
        // To the second, as the present is taken where the answer is compared with it.
        Instant moment = sent == null ? clock.instant() : moment(sent, "occurred_at");
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZone(OfficeClock.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    static Instant moment(String sent, String name) {
        try {
            return Days.within(OffsetDateTime.parse(sent).toInstant());
        } catch (DateTimeException unreadable) {
            throw Refused.invalid("open311.moment-unreadable", name, sent);
        }
    }

    private static String address(FiledRequest request) {
        String address = request.addressString();
        if (address != null && !address.isBlank()) {
            return address.strip();
        }
        if (request.lat() == null || request.lng() == null) {
            throw Refused.invalid("open311.place-missing");
        }
        return Texts.kept("open311.place-by-position", request.lat(), request.lng());
    }

    private static @Nullable Double degrees(@Nullable String sent, String name) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return Double.valueOf(sent);
        } catch (NumberFormatException unreadable) {
            throw Refused.invalid("open311.position-unreadable", name, sent);
        }
    }

    /** A photo elsewhere is named, never fetched: its address may lead anywhere. */
    private static String noPhoto(FiledRequest request) {
        String url = request.mediaUrl();
        return url == null || url.isBlank()
                ? Texts.kept("open311.no-photo")
                : Texts.kept("open311.photo-elsewhere", url.length() > 300 ? url.substring(0, 300) : url);
    }

    private static void putUrgency(Map<String, Object> answers, FiledRequest request, Optional<MatterEntry> matter) {
        String usual = matter.map(MatterEntry::urgencyDefault).orElse(ORDINARY);
        String asked = Optional.ofNullable(request.attribute("urgency")).orElse(usual);
        answers.put("urgency", asked);
        answers.put("peopleAtRisk", Boolean.valueOf(request.attribute("people_at_risk")));
        answers.put("urgencyReason", asked.equals(usual) ? null : Texts.kept("open311.urgency-by-partner"));
    }

    private static void putCaller(Map<String, Object> answers, FiledRequest request) {
        String name = Stream.of(request.lastName(), request.firstName())
                .map(part -> part == null ? "" : part.strip())
                .collect(Collectors.joining());
        boolean anonymous =
                name.isEmpty() && (request.phone() == null || request.phone().isBlank());
        answers.put("anonymous", anonymous);
        answers.put("callerName", name);
        answers.put("callerPhone", request.phone());
    }
}
