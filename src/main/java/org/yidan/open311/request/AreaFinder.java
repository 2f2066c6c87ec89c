package org.yidan.open311.request;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Refused;

/** Finds the township or subdistrict of a place: by its code, else by its name in the address. A position alone does not tell. */
@Component
class AreaFinder {

    private static final Pattern CODE = Pattern.compile("\\d{9,12}");
    private static final Pattern OFFICE = Pattern.compile("(人民政府|街道办事处|办事处)$");
    /** Names are written with and without these endings. */
    private static final Pattern KIND = Pattern.compile("(街道|镇|乡)$");

    private final Organization organization;

    AreaFinder(Organization organization) {
        this.organization = organization;
    }

    String areaOf(FiledRequest request, String region) {
        String code = Optional.ofNullable(request.attribute("area_code"))
                .or(() -> Optional.ofNullable(request.addressId()))
                .orElse("");
        if (CODE.matcher(code).matches()) {
            return code;
        }
        String address = String.valueOf(request.addressString());
        List<OrganizationUnit> townships = organization.townships(region);
        return townships.stream()
                .filter(unit -> address.contains(shortName(unit)))
                .max(Comparator.comparingInt(unit -> shortName(unit).length()))
                .map(OrganizationUnit::code)
                .orElseThrow(() -> Refused.invalid(
                        "open311.area-unknown",
                        townships.stream()
                                .map(unit -> unit.code() + " " + unit.name())
                                .collect(Collectors.joining("，"))));
    }

    private static String shortName(OrganizationUnit unit) {
        String place = OFFICE.matcher(unit.name()).replaceFirst("");
        String bare = KIND.matcher(place).replaceFirst("");
        return bare.length() >= 2 ? bare : place;
    }
}
