package org.yidan.catalog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.search.MatterFinder;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;

/** Completes what a reader asks: the own region, today, and the types of units meant by a unit. */
@Component
class MatterQuestions {

    private static final String REGION_OF_A_GROUP = "[0-9]{6}.*";
    private static final int REGION_LENGTH = 6;

    private final MatterCatalog catalog;
    private final VersionRegister versions;
    private final Organization organization;
    private final OfficeClock clock;
    private final MatterFinder finder;

    MatterQuestions(
            MatterCatalog catalog,
            VersionRegister versions,
            Organization organization,
            OfficeClock clock,
            MatterFinder finder) {
        this.finder = finder;
        this.catalog = catalog;
        this.versions = versions;
        this.organization = organization;
        this.clock = clock;
    }

    MatterFilter filter(MatterQuery query, Authentication reader) {
        String region = region(query.region(), reader);
        LocalDate day = day(query.asOf());
        String domain = Parameters.words("domain", query.domain());
        String unit = Parameters.words("unit", query.unit());
        Instant knownAt = Parameters.moment("knownAt", query.knownAt());
        String words = Parameters.words("q", query.q());
        return new MatterFilter(
                region,
                day,
                knownAt,
                words,
                words == null || knownAt != null ? null : found(words, region, day),
                unit == null ? null : unitTypes(unit, region, day),
                domain == null ? null : domain.toUpperCase(Locale.ROOT),
                Parameters.flag("delegated", query.delegated()));
    }

    /** What the type-ahead finds: by everyday words and pinyin, too. It knows the list as it is known now only. */
    private List<Long> found(String words, String region, LocalDate day) {
        return finder.find(words, region, day, Integer.MAX_VALUE).stream()
                .map(MatterEntry::id)
                .toList();
    }

    LocalDate day(@Nullable String asOf) {
        LocalDate day = Parameters.day("asOf", asOf);
        return day == null ? clock.today() : day;
    }

    /** The region asked for, else that of the reader's posts, else the first with a list. */
    String region(@Nullable String asked, Authentication reader) {
        if (asked != null && !asked.isBlank()) {
            return Parameters.region(asked.strip());
        }
        Collection<? extends GrantedAuthority> groups = reader.getAuthorities();
        return groups.stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .filter(group -> group.matches(REGION_OF_A_GROUP))
                .map(group -> group.substring(0, REGION_LENGTH))
                .findFirst()
                .or(() -> versions.regions().stream().findFirst())
                .orElseThrow(() -> new ParameterMalformed("region", "", "expected-region"));
    }

    private Set<String> unitTypes(String unit, String region, LocalDate day) {
        List<String> types = catalog.unitTypes(region, day);
        Optional<String> place = organization.find(unit).flatMap(found -> organization.townshipOf(found.code()));
        Set<String> meant = new HashSet<>();
        for (String type : types) {
            boolean resolvable = place.isPresent() || !organization.dependsOnPlace(type);
            if (type.equals(unit)
                    || resolvable && unit.equals(organization.resolve(type, region, place.orElse(null)))) {
                meant.add(type);
            }
        }
        if (meant.isEmpty()) {
            types.stream().filter(type -> type.contains(unit)).forEach(meant::add);
        }
        return meant;
    }
}
