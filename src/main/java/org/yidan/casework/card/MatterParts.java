package org.yidan.casework.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CaseCard.Basis;
import org.yidan.casework.card.CaseCard.GuideStep;
import org.yidan.casework.card.CaseCard.MatterPart;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.OfficeClock;

/** Shows the entry of the list that a case has pinned: its basis article by article and its guide step by step. */
@Component
public class MatterParts {

    private static final Pattern TIME_NODE =
            Pattern.compile("[0-9一二三四五六七八九十]+\\s*(?:个)?(?:工作小时|工作日|小时|分钟|日|天)(?:以?内)?|当[日天场]|立即");

    private final MatterCatalog catalog;
    private final OfficeClock clock;

    MatterParts(MatterCatalog catalog, OfficeClock clock) {
        this.clock = clock;
        this.catalog = catalog;
    }

    /** The entry the task is done for: the pinned one of the case, or that of the other matter its model names. */
    @Nullable
    MatterEntry of(TaskInHand task, CaseFile file) {
        String matter = task.matterCode();
        return Optional.ofNullable(matter)
                .filter(code -> !code.equals(file.matterCode()))
                .flatMap(code -> catalog.find(code, file.region(), clock.today()))
                .orElseGet(() ->
                        Optional.ofNullable(file.entryId()).map(catalog::entry).orElse(null));
    }

    /** The entry with the steps of the guide that the journal has as done; {@code version} is the one the case pinned. */
    public MatterPart of(MatterEntry entry, @Nullable String version, Set<Integer> done) {
        List<Basis> basis = catalog.legalBasis(entry.id()).stream()
                .map(one -> new Basis(one.law(), one.article()))
                .toList();
        String page = "/catalog/" + entry.code() + "?region=" + entry.region() + "&asOf=" + shownOn(entry);
        return new MatterPart(
                entry.code(),
                entry.name(),
                page,
                version == null ? entry.versionNo() : version,
                basis,
                guide(entry.guideSteps(), done));
    }

    /** Today, or the day next to it on which this entry is in force: the list as the case knows it, not as it once began. */
    private LocalDate shownOn(MatterEntry entry) {
        LocalDate today = clock.today();
        LocalDate end = entry.validTo();
        LocalDate latest = end == null || today.isBefore(end) ? today : end.minusDays(1);
        return latest.isBefore(entry.validFrom()) ? entry.validFrom() : latest;
    }

    private static List<GuideStep> guide(List<String> steps, Set<Integer> done) {
        List<GuideStep> guide = new ArrayList<>();
        for (int no = 1; no <= steps.size(); no++) {
            String text = steps.get(no - 1);
            guide.add(new GuideStep(no, text, timeNode(text), done.contains(no)));
        }
        return guide;
    }

    private static @Nullable String timeNode(String step) {
        Matcher node = TIME_NODE.matcher(step);
        return node.find() ? node.group() : null;
    }
}
