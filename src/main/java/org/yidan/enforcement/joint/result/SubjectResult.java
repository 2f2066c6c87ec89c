package org.yidan.enforcement.joint.result;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yidan.shared.Texts;

/** What one subject's part came to; several at once where it did several things. */
public record SubjectResult(String unitCode, String unitName, Set<Code> codes) {

    /** The results of RULES B14. */
    public enum Code {
        NO_FAULT,
        RECORDED,
        CORRECTION,
        SIMPLE_PENALTY,
        COMPULSION,
        FILED,
        TRANSFERRED
    }

    public SubjectResult {
        codes = Set.copyOf(codes);
    }

    /** The results as a sentence for staff. */
    public String text() {
        String all = new TreeSet<>(codes)
                .stream()
                        .map(code -> Texts.kept("enforcement.result." + code.name()))
                        .collect(Collectors.joining("、"));
        return unitName + "：" + all;
    }
}
