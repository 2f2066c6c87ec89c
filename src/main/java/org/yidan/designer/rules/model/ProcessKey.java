package org.yidan.designer.rules.model;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.IsoTime;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A file holds one process, of a key that stays. */
public final class ProcessKey implements Rule {

    @Override
    public String id() {
        return "process-key";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        Set<String> seen = new LinkedHashSet<>();
        for (Model model : design.models()) {
            List<Tag> processes = model.processes();
            if (processes.size() != 1 || !processes.get(0).get("isExecutable").equals("true")) {
                out.error("process-key.one", model.file(), model.root());
            }
            for (Tag process : processes) {
                if (!isKey(process.id())) {
                    out.error("process-key", model.file(), process, process.id());
                } else if (!model.file().name().endsWith(process.id() + ".bpmn")) {
                    out.warning("process-key.file", model.file(), process, process.id());
                }
                if (!seen.add(process.id())) {
                    out.error("process-key.twice", model.file(), process, process.id());
                }
                if (!isVersion(process.get("versionTag"))) {
                    out.warning("process-key.version", model.file(), process);
                }
            }
            ids(model, out);
        }
    }

    private static void ids(Model model, Findings out) {
        Set<String> ids = new HashSet<>();
        for (Tag tag : model.all()) {
            if (!tag.id().isEmpty() && !ids.add(tag.id())) {
                out.error("process-key.id", model.file(), tag, tag.id());
            }
        }
    }

    /** Small letters, digits and single hyphens, a letter first. */
    static boolean isKey(String key) {
        boolean hyphen = true;
        for (int at = 0; at < key.length(); at++) {
            char here = key.charAt(at);
            boolean letter = here >= 'a' && here <= 'z';
            boolean digit = here >= '0' && here <= '9';
            if (!letter && (hyphen || !digit && here != '-') && !(digit && at > 0)) {
                return false;
            }
            hyphen = here == '-';
        }
        return !key.isEmpty() && !hyphen;
    }

    private static boolean isVersion(String tag) {
        String[] parts = tag.split("\\.", -1);
        return parts.length == 3
                && IsoTime.days(parts[0]) >= 0
                && IsoTime.days(parts[1]) >= 0
                && IsoTime.days(parts[2]) >= 0;
    }
}
