package org.yidan.call.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;
import org.yidan.call.intake.RegisterCall.Citizen;
import org.yidan.call.intake.RegisterCall.PartyConcerned;
import org.yidan.call.report.Place;
import org.yidan.call.report.Report;
import org.yidan.shared.Minutes;
import org.yidan.shared.PhoneNumbers;
import org.yidan.shared.Refused;

/** The rules of what a caller enters that concern one field or two of them together (RULES 12.1). */
final class ReportRules {

    private static final Set<String> SOURCES =
            Set.of("GRID", "VILLAGE", "STATION", "HOTLINE", "CITIZEN", "SUPERVISION");
    private static final Set<String> PARTY_TYPES = Set.of("个人", "个体", "企业", "组织");
    private static final Pattern AREA = Pattern.compile("\\d{9,12}");

    private ReportRules() {}

    static void check(RegisterCall command, Instant now) {
        checkReport(command.report(), now);
        if (command.fileIds().isEmpty() && command.report().noFileReason() == null) {
            throw Refused.invalid("call.photo-or-reason");
        }
        checkPlace(command.place());
        checkCitizen(command.citizen());
        checkParty(command.party());
    }

    private static void checkReport(Report report, Instant now) {
        Instant yearAgo =
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC).minusYears(1).toInstant();
        if (Minutes.after(report.occurredAt(), now)) {
            throw Refused.invalid("call.occurred-in-future");
        }
        if (report.occurredAt().isBefore(yearAgo)) {
            throw Refused.invalid("call.occurred-too-long-ago");
        }
        Instant found = report.foundAt();
        if (found != null && (Minutes.before(found, report.occurredAt()) || Minutes.after(found, now))) {
            throw Refused.invalid("call.found-out-of-order");
        }
        if (!SOURCES.contains(report.source())) {
            throw Refused.invalid("call.source-unknown", report.source());
        }
    }

    private static void checkPlace(Place place) {
        if (!AREA.matcher(place.areaCode()).matches()) {
            throw Refused.invalid("call.area-unknown", place.areaCode());
        }
        Double lat = place.lat();
        Double lng = place.lng();
        if ((lat == null) != (lng == null)) {
            throw Refused.invalid("call.position-incomplete");
        }
        if (lat != null && lng != null && !(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) {
            throw Refused.invalid("call.position-out-of-range");
        }
    }

    private static void checkCitizen(Citizen citizen) {
        String phone = citizen.phone();
        if (citizen.anonymous() && (citizen.name() != null || phone != null)) {
            throw Refused.invalid("call.anonymous-with-name");
        }
        if (phone != null && !PhoneNumbers.isPhone(phone)) {
            throw Refused.invalid("call.phone-unreadable");
        }
    }

    private static void checkParty(PartyConcerned party) {
        String type = party.type();
        if (type != null && !PARTY_TYPES.contains(type)) {
            throw Refused.invalid("call.party-type-unknown", type);
        }
        if (party.name() == null && party.idNo() != null) {
            throw Refused.invalid("call.party-without-name");
        }
    }
}
