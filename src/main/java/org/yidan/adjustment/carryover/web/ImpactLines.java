package org.yidan.adjustment.carryover.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.carryover.CarryOverItem;
import org.yidan.adjustment.carryover.CarryOverItem.Choice;
import org.yidan.adjustment.carryover.Chooser;
import org.yidan.adjustment.carryover.web.ImpactView.Line;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** Puts items of a run into words, in the language of the reader. */
@Component
class ImpactLines {

    private final Organization organization;
    private final Officers officers;

    ImpactLines(Organization organization, Officers officers) {
        this.organization = organization;
        this.officers = officers;
    }

    List<Line> of(Collection<CarryOverItem> items) {
        Map<String, String> names = officers.names(items.stream()
                .map(CarryOverItem::choice)
                .filter(Objects::nonNull)
                .map(Choice::by)
                .distinct()
                .toList());
        return items.stream().map(item -> line(item, names)).toList();
    }

    private Line line(CarryOverItem row, Map<String, String> names) {
        OpenItem item = row.item();
        Choice choice = row.choice();
        return new Line(
                item.businessKey(),
                "/cases/" + item.businessKey(),
                item.matterCode(),
                name(item.township()),
                text("stage", item.stage()),
                text("change", row.change()),
                name(item.ownerUnit()),
                name(row.newUnit()),
                item.due(),
                item.percentUsed(),
                item.entryId(),
                row.newEntryId(),
                treatment(row.fallback()),
                treatment(row.treatment()),
                row.reason(),
                choice == null ? Texts.of("carryover.by-table") : names.getOrDefault(choice.by(), choice.by()),
                row.state().name(),
                text("state", row.state()),
                row.result() == null ? "" : row.result(),
                row.changedAt(),
                Chooser.allowed(item.stage(), row.change()).stream()
                        .map(ImpactLines::treatment)
                        .collect(Collectors.joining("、")));
    }

    static String treatment(CarryOverTreatment treatment) {
        return text("treatment", treatment);
    }

    static String text(String kind, Enum<?> value) {
        return Texts.of("carryover." + kind + "." + value.name());
    }

    private String name(@Nullable String unitCode) {
        return Stream.ofNullable(unitCode)
                .flatMap(code -> organization.find(code).stream())
                .map(OrganizationUnit::name)
                .findFirst()
                .orElse(unitCode == null ? "" : unitCode);
    }
}
