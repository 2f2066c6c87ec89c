package org.yidan.adjustment.carryover.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.carryover.CarryOverDesk;
import org.yidan.adjustment.carryover.CarryOverItem;
import org.yidan.adjustment.carryover.CarryOverReport.ItemCount;
import org.yidan.adjustment.carryover.CarryOverReport.ItemFilter;
import org.yidan.adjustment.carryover.CarryOverRun;
import org.yidan.adjustment.carryover.web.ImpactView.CountLine;
import org.yidan.adjustment.carryover.web.ImpactView.Paging;
import org.yidan.casework.carryover.CarryOverTreatment;

/** Gathers what the page of a run shows. */
@Component
class ImpactPages {

    private static final int LINES = 50;

    private final CarryOverDesk desk;
    private final ImpactLines lines;
    private final ImpactSight sight;

    ImpactPages(CarryOverDesk desk, ImpactLines lines, ImpactSight sight) {
        this.desk = desk;
        this.lines = lines;
        this.sight = sight;
    }

    ImpactView view(CarryOverRun run, ItemFilter filter, int page) {
        List<ItemCount> counts = desk.counts(run.runNo());
        long total = counts.stream()
                .filter(count -> filter.treatment() == null || filter.treatment() == count.treatment())
                .filter(count -> filter.state() == null || filter.state() == count.state())
                .mapToLong(ItemCount::count)
                .sum();
        return new ImpactView(
                run,
                counts.stream().map(ImpactPages::line).toList(),
                lines.of(desk.page(run.runNo(), filter, page, LINES)),
                filter,
                new Paging(page, Math.toIntExact((total + LINES - 1) / LINES), total),
                sight.mayChoose(run));
    }

    private static CountLine line(ItemCount count) {
        return new CountLine(
                count.treatment().name(),
                ImpactLines.treatment(count.treatment()),
                count.state().name(),
                ImpactLines.text("state", count.state()),
                count.count());
    }

    /** All treatments by code, in words. */
    Map<String, String> treatments() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(CarryOverTreatment.values()).forEach(one -> names.put(one.name(), ImpactLines.treatment(one)));
        return names;
    }

    /** All states by code, in words. */
    Map<String, String> states() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(CarryOverItem.State.values())
                .forEach(one -> names.put(one.name(), ImpactLines.text("state", one)));
        return names;
    }
}
