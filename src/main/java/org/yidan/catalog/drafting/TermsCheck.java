package org.yidan.catalog.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.publishing.Citation;
import org.yidan.catalog.sheet.CatalogSettings;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Characters;

/**
 * Checks each field of a matter put into a draft: what a list file must keep to, a draft must too. The guide may still be
 * missing, as it is written after the approval (RULES D9).
 */
@Component
class TermsCheck {

    private static final Pattern DOMAIN = Pattern.compile("[A-Z]{2}");
    private static final Set<String> URGENCIES = Set.of("一般", "紧急", "特急");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_STEP = 500;
    private static final int LONGEST_REFERENCE = 200;

    private final Organization organization;
    private final CatalogSettings settings;

    TermsCheck(Organization organization, CatalogSettings settings) {
        this.organization = organization;
        this.settings = settings;
    }

    /** Refuses the first field that is wrong. */
    void check(String region, MatterTerms terms) {
        require(MatterTerms.CODE.matcher(terms.code()).matches(), terms, "code");
        require(text(terms.name(), LONGEST_NAME), terms, "name");
        require(DOMAIN.matcher(terms.domain()).matches(), terms, "domain");
        require(text(terms.leadDuty(), LONGEST_TEXT), terms, "leadDuty");
        require(text(terms.townshipDuty(), LONGEST_TEXT), terms, "townshipDuty");
        require(
                text(terms.legalBasis(), LONGEST_TEXT)
                        && !Citation.parse(terms.legalBasis()).isEmpty(),
                terms,
                "legalBasis");
        require(URGENCIES.contains(terms.urgencyDefault()), terms, "urgencyDefault");
        require(within(terms.acceptHours(), settings.maxAcceptHours()), terms, "acceptHours");
        require(within(terms.handleDays(), settings.maxHandleDays()), terms, "handleDays");
        require(terms.guideSteps().stream().allMatch(step -> text(step, LONGEST_STEP)), terms, "guideSteps");
        require(reference(terms.sanDingRef()), terms, "sanDingRef");
        require(
                reference(terms.delegationRef()) && (terms.delegationRef() == null || terms.delegated()),
                terms,
                "delegationRef");
        checkUnits(region, terms);
    }

    private void checkUnits(String region, MatterTerms terms) {
        require(knows(terms.leadUnitType(), region), terms, "leadUnitType");
        List<String> coop = terms.coopUnitTypes();
        require(
                coop.size() == new HashSet<>(coop).size() && coop.stream().allMatch(type -> knows(type, region)),
                terms,
                "coopUnitTypes");
        require(Stream.ofNullable(terms.delegatedFrom()).allMatch(type -> knows(type, region)), terms, "delegatedFrom");
        Set<String> townships = new HashSet<>();
        organization.townships(region).stream().map(OrganizationUnit::code).forEach(townships::add);
        require(townships.containsAll(terms.exceptions().keySet()), terms, "exceptions");
    }

    /** A type that has no unit in this region is refused by the organization itself. */
    private boolean knows(String unitType, String region) {
        if (!organization.knowsUnitType(unitType)) {
            return false;
        }
        return organization.dependsOnPlace(unitType)
                || !organization.resolve(unitType, region, null).isEmpty();
    }

    private static boolean reference(@Nullable String text) {
        return text == null || text(text, LONGEST_REFERENCE);
    }

    private static boolean text(String text, int longest) {
        return !text.isBlank() && Characters.count(text) <= longest;
    }

    private static boolean within(int number, int most) {
        return number >= 1 && number <= most;
    }

    private static void require(boolean right, MatterTerms terms, String field) {
        if (!right) {
            throw DraftRefused.termsFaulty(terms.code(), field);
        }
    }
}
