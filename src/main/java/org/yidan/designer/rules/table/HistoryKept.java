package org.yidan.designer.rules.table;

import java.util.List;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.IsoTime;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** What a process or a table leaves behind is kept as long as the archive: ten years. */
public final class HistoryKept implements Rule {

    @Override
    public String id() {
        return "history-kept";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (DesignFile file : design.xml()) {
            Tag root = file.root();
            for (Tag tag : root == null ? List.<Tag>of() : root.children()) {
                if (tag.is("process") || tag.is("decision")) {
                    look(file, tag, facts, out);
                }
            }
        }
    }

    private static void look(DesignFile file, Tag tag, Facts facts, Findings out) {
        String days = "P" + facts.archiveDays() + "D";
        if (!tag.has("historyTimeToLive")) {
            out.error("history-kept", file, tag, days);
        } else if (IsoTime.days(tag.get("historyTimeToLive")) < facts.archiveDays()) {
            out.error("history-kept.short", file, tag, tag.get("historyTimeToLive"), days);
        }
    }
}
